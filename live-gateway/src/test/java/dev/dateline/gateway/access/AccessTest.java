package dev.dateline.gateway.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class AccessTest {
    private final MovingClock clock = new MovingClock();
    private final Access access = new Access(clock);

    @Test
    void aTokenOpensOneSessionAndNoSecond() {
        String token = access.invite().reveal();

        assertThat(access.enter(token)).isPresent();
        assertThat(access.enter(token)).isEmpty();
    }

    @Test
    void aTokenEndsAfterADay() {
        String token = access.invite().reveal();
        clock.pass(Duration.ofHours(24));

        assertThat(access.enter(token)).isEmpty();
    }

    @Test
    void aGuessOpensNothing() {
        access.invite();

        assertThat(access.enter("")).isEmpty();
        assertThat(access.enter("guess")).isEmpty();
        assertThat(access.session("guess")).isEmpty();
    }

    @Test
    void editorsHaveNamesOfTheirOwn() {
        String first = access.enter(access.invite().reveal()).orElseThrow().reveal();
        String second = access.enter(access.invite().reveal()).orElseThrow().reveal();

        assertThat(access.session(first)).map(Session::editor).hasValue("editor-1");
        assertThat(access.session(second)).map(Session::editor).hasValue("editor-2");
    }

    @Test
    void aSessionEndsAfterADay() {
        String cookie = access.enter(access.invite().reveal()).orElseThrow().reveal();
        Session session = access.session(cookie).orElseThrow();
        clock.pass(Duration.ofHours(24));

        assertThat(access.session(cookie)).isEmpty();
        assertThat(access.lasts(session)).isFalse();
    }

    @Test
    void aTokenIsNotASessionsCookie() {
        String token = access.invite().reveal();

        assertThat(access.session(token)).isEmpty();
    }

    @Test
    void aSecretHidesItselfAndIsLong() {
        Secret secret = access.invite();

        assertThat(secret).hasToString("***");
        assertThat(secret.reveal()).hasSize(43).isNotEqualTo(access.invite().reveal());
    }

    @Test
    void knowsItsOwnPagesFromOthers() {
        assertThat(Origins.isOwn("http://localhost:8080", "localhost:8080")).isTrue();
        assertThat(Origins.isOwn("https://News.example", "news.example:443")).isTrue();
        assertThat(Origins.isOwn(null, "localhost:8080")).isTrue();
        assertThat(Origins.isOwn("null", "localhost:8080")).isFalse();
        assertThat(Origins.isOwn("http://localhost:8081", "localhost:8080")).isFalse();
        assertThat(Origins.isOwn("http://localhost:8080.evil.example", "localhost:8080"))
                .isFalse();
        assertThat(Origins.isOwn("file://localhost:8080", "localhost:8080")).isFalse();
    }

    private static final class MovingClock extends Clock {
        private Instant now = Instant.parse("2026-01-01T00:00:00Z");

        void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException("nobody asks");
        }
    }
}
