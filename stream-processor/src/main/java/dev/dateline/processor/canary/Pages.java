package dev.dateline.processor.canary;

import dev.dateline.contract.article.ArticleId;
import dev.dateline.contract.canary.Canary;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The canary's pages that are there, as far as this node knows: which are missing, and which are over. */
final class Pages {
    /** The first reading may show what was before a crash or a restore; the log has mostly caught up by then. */
    private static final Duration SOON = Duration.ofMinutes(5);

    private final Set<ArticleId> there = new HashSet<>();

    /** Of the last days, whether they are there or not: what came after they were taken away is in no article. */
    private final Set<ArticleId> late = new HashSet<>();

    private Instant reading = Instant.MIN;

    /** Whether the articles are to be read now: at first, some minutes later, and whenever the day (UTC) changes. */
    boolean isToBeRead(Instant now) {
        return !now.isBefore(reading);
    }

    /** These articles are there. What is over stays until it is {@link #gone}: it may be under way. */
    void read(Collection<ArticleId> found, Instant now) {
        LocalDate day = Canary.day(now);
        there.removeIf(page -> !Canary.isOver(page, now));
        found.stream().filter(Canary::isPage).forEach(there::add);
        late.add(Canary.page(day.minusDays(1)));
        late.add(Canary.page(day.minusDays(2)));
        reading = reading.equals(Instant.MIN)
                ? now.plus(SOON)
                : day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    List<LocalDate> missing(Instant now) {
        return Canary.days(now).stream()
                .filter(day -> !there.contains(Canary.page(day)))
                .sorted()
                .toList();
    }

    List<ArticleId> over(Instant now) {
        return Stream.concat(there.stream(), late.stream())
                .filter(page -> Canary.isOver(page, now))
                .distinct()
                .toList();
    }

    boolean isThere(ArticleId page) {
        return there.contains(page);
    }

    void opened(LocalDate day) {
        there.add(Canary.page(day));
    }

    void gone(ArticleId page) {
        there.remove(page);
        late.remove(page);
    }
}
