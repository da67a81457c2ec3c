package dev.dateline.contract.canary;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.contract.article.ArticleId;
import dev.dateline.contract.wire.ItemId;
import dev.dateline.contract.wire.Provider;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class CanaryTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
    private static final ArticleId PAGE = new ArticleId("dateline-canary-20260301");

    @Test
    void eachDayHasAPageAndAWordOfItsOwn() {
        assertThat(Canary.page(DAY)).isEqualTo(PAGE);
        assertThat(Canary.word(DAY)).isEqualTo("canarycacgadab");
        assertThat(Canary.isPage(PAGE)).isTrue();
        assertThat(Canary.isPage(new ArticleId("canary-islands"))).isFalse();
    }

    @Test
    void aPageIsThereAnHourBeforeItsDayAndAnHourAfterIt() {
        assertThat(Canary.days(Instant.parse("2026-02-28T22:30:00Z"))).doesNotContain(DAY);
        assertThat(Canary.days(Instant.parse("2026-02-28T23:30:00Z")))
                .contains(DAY)
                .hasSize(2);
        assertThat(Canary.days(Instant.parse("2026-03-01T12:00:00Z"))).containsExactly(DAY);
        assertThat(Canary.days(Instant.parse("2026-03-02T00:59:00Z")))
                .contains(DAY)
                .hasSize(2);
        assertThat(Canary.days(Instant.parse("2026-03-02T01:00:01Z"))).doesNotContain(DAY);
    }

    @Test
    void aPageIsOverOnceItIsNotAmongThoseThatAreThere() {
        assertThat(Canary.isOver(PAGE, Instant.parse("2026-03-01T12:00:00Z"))).isFalse();
        assertThat(Canary.isOver(PAGE, Instant.parse("2026-03-02T00:59:00Z"))).isFalse();
        assertThat(Canary.isOver(PAGE, Instant.parse("2026-03-02T01:00:01Z"))).isTrue();
        assertThat(Canary.isOver(new ArticleId("dateline-canary-x"), Instant.parse("2026-03-02T01:00:01Z")))
                .isFalse();
    }

    @Test
    void anItemTellsWhichCanaryItIs() {
        Sent sent = new Sent("a1b2", 17, Instant.parse("2026-03-01T12:00:00.250Z"));

        assertThat(Sent.of(new ItemId(Canary.PROVIDER, sent.uri()))).contains(sent);
        assertThat(Sent.of(new ItemId(new Provider("harbor-wire"), sent.uri()))).isEmpty();
        assertThat(Sent.of(new ItemId(Canary.PROVIDER, "urn:dateline:canary:a1b2:0:5")))
                .isEmpty();
    }
}
