package dev.dateline.ingest.source.websub;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.dateline.contract.wire.SourceId;
import dev.dateline.ingest.source.Hubs;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class WebSubTest {
    private static final long DAY = 86_400;

    private Subscriber subscriber;
    private TinyHub hub;

    @BeforeEach
    void open() throws Exception {
        subscriber = new Subscriber();
        hub = subscriber.hub;
    }

    @AfterEach
    void close() throws Exception {
        subscriber.close();
    }

    @Test
    void asksTheHubForTheFeedWithASecretAndAnAddressOfItsOwn() throws Exception {
        assertThat(subscriber.follow()).isFalse();
        TinyHub.Asked asked = hub.next();

        assertThat(asked.path()).isEqualTo("/hub");
        assertThat(asked.mode()).isEqualTo("subscribe");
        assertThat(asked.topic()).isEqualTo(Subscriber.FEED.toString());
        assertThat(asked.secret()).matches("[0-9a-f]{64}");
        assertThat(asked.callback()).matches("http://127\\.0\\.0\\.1:\\d+/v1/websub/[0-9a-f]{64}");
        assertThat(asked.callback()).doesNotEndWith(asked.secret());
        assertThat(asked.get("hub.lease_seconds")).isEqualTo("432000");
    }

    @Test
    void isPushedFromWhenTheHubHasVerified() throws Exception {
        subscriber.follow();
        TinyHub.Asked asked = hub.next();
        assertThat(subscriber.follow()).isFalse();
        HttpResponse<String> answer = hub.verify(asked, DAY);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("a challenge & more");
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/plain"));
        assertThat(subscriber.follow()).isTrue();
        assertThat(hub.isIdle()).isTrue();
    }

    @Test
    void verifiesNothingThatItDidNotAskFor() throws Exception {
        subscriber.follow();
        TinyHub.Asked asked = hub.next();

        assertThat(verify(asked.callback(), "subscribe", "https://other.example/feed"))
                .isEqualTo(404);
        assertThat(verify(asked.callback(), "unsubscribe", asked.topic())).isEqualTo(404);
        assertThat(verify(asked.callback(), "publish", asked.topic())).isEqualTo(404);
        assertThat(verify(asked.callback() + "0", "subscribe", asked.topic())).isEqualTo(404);
        assertThat(hub.get(asked.callback(), Map.of("hub.mode", "subscribe", "hub.topic", asked.topic()))
                        .statusCode())
                .isEqualTo(404);
        assertThat(hub.get(asked.callback(), Map.of()).statusCode()).isEqualTo(404);
        assertThat(subscriber.follow()).isFalse();
    }

    @Test
    void aVerifiedFeedCannotBeUnsubscribedByOthers() throws Exception {
        TinyHub.Asked asked = subscriber.subscribed(DAY);

        assertThat(verify(asked.callback(), "unsubscribe", asked.topic())).isEqualTo(404);
        assertThat(subscriber.follow()).isTrue();
    }

    @Test
    void goesOnPollingWhereTheHubDenies() throws Exception {
        TinyHub.Asked asked = subscriber.subscribed(DAY);
        HttpResponse<String> answer = hub.get(
                asked.callback(),
                Map.of("hub.mode", "denied", "hub.topic", asked.topic(), "hub.reason", "not\r\nhere"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEmpty();
        assertThat(subscriber.follow()).isFalse();
        assertThat(hub.distribute(asked, "x").statusCode()).isEqualTo(410);
        assertThat(verify(asked.callback(), "subscribe", asked.topic())).isEqualTo(404);
        subscriber.later(Duration.ofHours(6));
        assertThat(hub.next().callback()).isEqualTo(asked.callback());
    }

    @Test
    void aDenialOfAnotherFeedIsNoDenial() throws Exception {
        TinyHub.Asked asked = subscriber.subscribed(DAY);

        assertThat(verify(asked.callback(), "denied", "https://other.example/feed"))
                .isEqualTo(404);
        assertThat(subscriber.follow()).isTrue();
    }

    @Test
    void renewsALeaseBeforeItEndsWithTheSameAddressAndSecret() throws Exception {
        TinyHub.Asked first = subscriber.subscribed(DAY);
        subscriber.later(Duration.ofHours(21));
        TinyHub.Asked second = hub.next();

        assertThat(second.callback()).isEqualTo(first.callback());
        assertThat(second.secret()).isEqualTo(first.secret());
        assertThat(subscriber.follow()).isTrue();
        assertThat(hub.verify(second, DAY).statusCode()).isEqualTo(200);
        subscriber.later(Duration.ofHours(17));
        assertThat(subscriber.follow()).isTrue();
    }

    @Test
    void isNotPushedAfterALeaseThatWasNotRenewed() throws Exception {
        subscriber.subscribed(DAY);
        hub.goAway(true);
        subscriber.later(Duration.ofDays(1));

        assertThat(subscriber.follow()).isFalse();
    }

    @Test
    void isNotPushedWhereTheHubDoesNotVerifyARenewal() throws Exception {
        subscriber.subscribed(DAY);
        subscriber.later(Duration.ofHours(21));
        hub.next();
        subscriber.later(Duration.ofSeconds(73));
        TinyHub.Asked third = hub.next();

        assertThat(subscriber.follow()).isFalse();
        hub.verify(third, DAY);
        assertThat(subscriber.follow()).isTrue();
    }

    @Test
    void asksAgainWhereTheHubWasAwayOrRefused() throws Exception {
        hub.goAway(true);
        assertThat(subscriber.follow()).isFalse();
        hub.goAway(false);
        hub.answers(500);
        subscriber.later(Duration.ofSeconds(73));
        hub.next();
        hub.answers(202);
        subscriber.later(Duration.ofSeconds(145));
        TinyHub.Asked asked = hub.next();

        assertThat(hub.verify(asked, DAY).statusCode()).isEqualTo(200);
        assertThat(subscriber.follow()).isTrue();
    }

    @Test
    void triesAnotherHubWhereTheFirstIsSilent() throws Exception {
        subscriber.webSub().follow(subscriber.feed("/one", "/two"));
        TinyHub.Asked one = hub.next();
        for (long seconds : List.of(73L, 145L)) {
            subscriber.later(Duration.ofSeconds(seconds));
            assertThat(hub.next().path()).isEqualTo("/one");
        }
        subscriber.later(Duration.ofSeconds(289));
        TinyHub.Asked two = hub.next();

        assertThat(two.path()).isEqualTo("/two");
        assertThat(two.secret()).isNotEqualTo(one.secret());
        assertThat(hub.verify(one, DAY).statusCode()).isEqualTo(404);
        assertThat(hub.verify(two, DAY).statusCode()).isEqualTo(200);
        assertThat(subscriber.webSub().follow(subscriber.feed("/one", "/two"))).isTrue();
    }

    @Test
    void aSubscriptionSurvivesARestart() throws Exception {
        TinyHub.Asked asked = subscriber.subscribed(DAY);
        subscriber.restart();

        assertThat(subscriber.follow()).isFalse();
        assertThat(subscriber.follow()).isTrue();
        assertThat(hub.distribute(asked, WebSubContentTest.feed("urn:1")).statusCode())
                .isEqualTo(202);
        subscriber.later(Duration.ofMinutes(1));
        TinyHub.Asked again = hub.next();
        assertThat(again.callback()).isEqualTo(asked.callback());
        assertThat(again.secret()).isEqualTo(asked.secret());
    }

    @Test
    void aHubThatCallsBeforeTheFirstLookAfterARestartIsToComeAgain() throws Exception {
        TinyHub.Asked asked = subscriber.subscribed(DAY);
        subscriber.restart();
        subscriber.webSub().expect(List.of(Subscriber.SOURCE));
        HttpResponse<String> content = hub.distribute(asked, WebSubContentTest.feed("urn:1"));

        assertThat(content.statusCode()).isEqualTo(503);
        assertThat(content.headers().firstValue("Retry-After")).isPresent();
        assertThat(hub.verify(asked, DAY).statusCode()).isEqualTo(503);
        String stranger = asked.callback().replaceFirst("[0-9a-f]{64}$", "0".repeat(64));
        assertThat(verify(stranger, "subscribe", asked.topic())).isEqualTo(404);
        subscriber.follow();
        assertThat(hub.distribute(asked, WebSubContentTest.feed("urn:1")).statusCode())
                .isEqualTo(202);
        assertThat(verify(stranger, "subscribe", asked.topic())).isEqualTo(404);
    }

    @Test
    void untilItIsKnownWhatWasAgreedEveryHubIsToComeAgain() throws Exception {
        TinyHub.Asked asked = subscriber.subscribed(DAY);
        subscriber.restart();
        subscriber.memory.goAway(true);
        subscriber.webSub().expect(List.of(Subscriber.SOURCE));
        assertThat(hub.verify(asked, DAY).statusCode()).isEqualTo(503);

        subscriber.webSub().leave(Subscriber.SOURCE);
        assertThat(hub.verify(asked, DAY).statusCode()).isEqualTo(404);
    }

    @Test
    void aFeedThatIsAwaitedNoLongerThanItsLeaseHoldsIsGone() throws Exception {
        TinyHub.Asked asked = subscriber.subscribed(DAY);
        subscriber.restart();
        subscriber.webSub().expect(List.of(Subscriber.SOURCE));
        subscriber.later(Duration.ofDays(2));

        assertThat(hub.distribute(asked, "x").statusCode()).isEqualTo(404);
    }

    @Test
    void noLineOfTheLogShowsWhatStandsBehindAnAddressesQuestionMark() throws Exception {
        ListAppender<ILoggingEvent> lines = new ListAppender<>();
        lines.start();
        Logger log = (Logger) LoggerFactory.getLogger("dev.dateline.ingest.source");
        log.addAppender(lines);
        URI address = URI.create(Subscriber.FEED + "?token=hidden");
        var feed = new Hubs.Subscription(
                new SourceId(Subscriber.SENDER.provider(), address.toString()),
                Subscriber.SENDER,
                address,
                List.of(hub.address("/hub")));
        subscriber.webSub().follow(feed);
        TinyHub.Asked asked = hub.next();
        hub.verify(asked, DAY);
        hub.distribute(asked, "x", "sha256=" + "0".repeat(64));
        hub.get(asked.callback(), Map.of("hub.mode", "denied", "hub.topic", asked.topic()));
        log.detachAppender(lines);

        assertThat(lines.list)
                .hasSizeGreaterThanOrEqualTo(3)
                .extracting(ILoggingEvent::getFormattedMessage)
                .noneMatch(line -> line.contains("hidden"));
    }

    @Test
    void aRestartBeforeTheVerificationChangesNothing() throws Exception {
        subscriber.follow();
        TinyHub.Asked before = hub.next();
        subscriber.restart();
        subscriber.follow();
        TinyHub.Asked after = hub.next();

        assertThat(after.callback()).isEqualTo(before.callback());
        assertThat(hub.verify(before, DAY).statusCode()).isEqualTo(200);
        assertThat(subscriber.follow()).isTrue();
    }

    @Test
    void aLeaseThatEndedMeanwhileIsAskedForAnew() throws Exception {
        TinyHub.Asked before = subscriber.subscribed(DAY);
        subscriber.stop();
        subscriber.later(Duration.ofDays(2));
        subscriber.restart();
        subscriber.follow();

        assertThat(subscriber.follow()).isFalse();
        assertThat(hub.next().callback()).isEqualTo(before.callback());
    }

    @Test
    void unsubscribesWhenTheFeedIsNoSourceAnyLonger() throws Exception {
        TinyHub.Asked asked = subscriber.subscribed(DAY);
        subscriber.webSub().leave(Subscriber.SOURCE);
        TinyHub.Asked farewell = hub.next();

        assertThat(farewell.mode()).isEqualTo("unsubscribe");
        assertThat(farewell.callback()).isEqualTo(asked.callback());
        assertThat(farewell.topic()).isEqualTo(asked.topic());
        assertThat(hub.distribute(asked, "x").statusCode()).isEqualTo(410);
        assertThat(verify(asked.callback(), "subscribe", asked.topic())).isEqualTo(404);
        assertThat(hub.verify(farewell, DAY).body()).isEqualTo("a challenge & more");
        assertThat(hub.distribute(asked, "x").statusCode()).isEqualTo(404);
        assertThat(subscriber.memory.texts).containsValue("").hasSize(1);
    }

    @Test
    void subscribesAnewWhereTheFeedNamesAnotherHub() throws Exception {
        TinyHub.Asked old = subscriber.subscribed(DAY);
        assertThat(subscriber.webSub().follow(subscriber.feed("/other"))).isFalse();
        TinyHub.Asked first = hub.next();
        TinyHub.Asked second = hub.next();

        assertThat(List.of(first.path() + " " + first.mode(), second.path() + " " + second.mode()))
                .containsExactlyInAnyOrder("/hub unsubscribe", "/other subscribe");
        TinyHub.Asked fresh = first.mode().equals("subscribe") ? first : second;
        assertThat(fresh.callback()).isNotEqualTo(old.callback());
        assertThat(hub.verify(fresh, DAY).statusCode()).isEqualTo(200);
        assertThat(subscriber.webSub().follow(subscriber.feed("/other"))).isTrue();
    }

    @Test
    void aHubThatIsNamedAfterARestartTakesThePlaceOfTheOldOne() throws Exception {
        subscriber.subscribed(DAY);
        subscriber.restart();
        subscriber.webSub().follow(subscriber.feed("/other"));

        assertThat(List.of(hub.next().mode(), hub.next().mode())).containsExactlyInAnyOrder("unsubscribe", "subscribe");
    }

    @Test
    void asksForNothingWhileItCouldNotBeRemembered() throws Exception {
        subscriber.memory.goAway(true);
        assertThat(subscriber.follow()).isFalse();
        assertThat(hub.isIdle()).isTrue();
        subscriber.memory.goAway(false);
        subscriber.follow();

        assertThat(hub.next().mode()).isEqualTo("subscribe");
    }

    @Test
    void followsNoHubThatIsNoWebAddress() {
        var feed = subscriber.feed();
        var odd = new Hubs.Subscription(
                feed.source(), feed.sender(), feed.topic(), List.of(URI.create("mailto:hub@feeds.example")));

        assertThat(subscriber.webSub().follow(odd)).isFalse();
        assertThat(subscriber.memory.texts).isEmpty();
    }

    private int verify(String callback, String mode, String topic) throws Exception {
        return hub.get(callback, Map.of("hub.mode", mode, "hub.topic", topic, "hub.challenge", "c"))
                .statusCode();
    }
}
