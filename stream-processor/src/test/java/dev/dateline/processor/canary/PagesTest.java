package dev.dateline.processor.canary;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.contract.article.ArticleId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class PagesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
    private static final Instant HALF_PAST_MIDNIGHT = Instant.parse("2026-03-01T00:30:00Z");
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final ArticleId LONG_BEFORE = new ArticleId("dateline-canary-20260227");
    private static final ArticleId BEFORE = new ArticleId("dateline-canary-20260228");

    @Test
    void theDaysPageIsOpenedOnce() {
        Pages pages = new Pages();
        pages.read(List.of(new ArticleId("veld-dam")), NOON);
        assertThat(pages.missing(NOON)).containsExactly(DAY);

        pages.opened(DAY);

        assertThat(pages.missing(NOON)).isEmpty();
        assertThat(pages.missing(Instant.parse("2026-03-01T23:30:00Z"))).containsExactly(DAY.plusDays(1));
    }

    @Test
    void aPageIsTakenAwayOnceItsDayIsOverAndNobodyElses() {
        Pages pages = new Pages();
        pages.read(List.of(BEFORE, new ArticleId("veld-dam")), HALF_PAST_MIDNIGHT);
        pages.gone(LONG_BEFORE);
        assertThat(pages.over(HALF_PAST_MIDNIGHT)).isEmpty();
        assertThat(pages.over(NOON)).containsExactly(BEFORE);

        pages.gone(BEFORE);

        assertThat(pages.over(NOON)).isEmpty();
    }

    @Test
    void articlesAreReadAtFirstOnceMoreSoonAndWheneverTheDayChanges() {
        Pages pages = new Pages();
        assertThat(pages.isToBeRead(NOON)).isTrue();
        pages.read(List.of(), NOON);
        assertThat(pages.isToBeRead(NOON.plusSeconds(60))).isFalse();

        Instant soon = NOON.plusSeconds(600);
        assertThat(pages.isToBeRead(soon)).isTrue();
        pages.read(List.of(), soon);
        assertThat(pages.isToBeRead(Instant.parse("2026-03-01T23:59:59Z"))).isFalse();
        assertThat(pages.isToBeRead(Instant.parse("2026-03-02T00:00:00Z"))).isTrue();
    }

    @Test
    void aPageThatAnEarlierReadingDidNotShowIsTakenAwayAfterALaterOne() {
        Pages pages = new Pages();
        ArticleId old = new ArticleId("dateline-canary-20260201");
        pages.read(List.of(), NOON);
        assertThat(pages.over(NOON)).doesNotContain(old);

        pages.read(List.of(old), NOON);

        assertThat(pages.over(NOON)).contains(old);
        pages.read(List.of(), NOON);
        assertThat(pages.over(NOON)).contains(old);
    }

    @Test
    void aPageThatNoReadingShowsAnyMoreIsOpenedAgain() {
        Pages pages = new Pages();
        pages.read(List.of(), NOON);
        pages.opened(DAY);

        pages.read(List.of(), NOON);

        assertThat(pages.missing(NOON)).containsExactly(DAY);
    }

    @Test
    void whatMayHaveReachedTheLastPagesLateIsLookedForAlsoWhereTheyAreGone() {
        Pages pages = new Pages();

        pages.read(List.of(), NOON);

        assertThat(pages.over(NOON)).containsExactlyInAnyOrder(BEFORE, LONG_BEFORE);
    }
}
