package dev.dateline.processor.canary;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.contract.article.ArticleId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class PagesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
    private static final ArticleId BEFORE = new ArticleId("dateline-canary-20260228");

    @Test
    void theDaysPageIsOpenedOnce() {
        Pages pages = new Pages(List.of(new ArticleId("veld-dam")));
        assertThat(pages.missing(Instant.parse("2026-03-01T12:00:00Z"))).containsExactly(DAY);

        pages.opened(DAY);

        assertThat(pages.missing(Instant.parse("2026-03-01T12:00:00Z"))).isEmpty();
        assertThat(pages.missing(Instant.parse("2026-03-01T23:30:00Z"))).containsExactly(DAY.plusDays(1));
    }

    @Test
    void aPageIsTakenAwayOnceItsDayIsOverAndNobodyElses() {
        Pages pages = new Pages(List.of(BEFORE, new ArticleId("veld-dam")));
        assertThat(pages.over(Instant.parse("2026-03-01T00:30:00Z"))).isEmpty();
        assertThat(pages.over(Instant.parse("2026-03-01T12:00:00Z"))).containsExactly(BEFORE);

        pages.gone(BEFORE);

        assertThat(pages.over(Instant.parse("2026-03-01T12:00:00Z"))).isEmpty();
    }
}
