package dev.dateline.processor.canary;

import dev.dateline.contract.article.ArticleId;
import dev.dateline.contract.canary.Canary;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The canary's pages that are there, as far as this node knows: which are missing, and which are over. */
final class Pages {
    private final Set<ArticleId> there = new HashSet<>();

    Pages(Collection<ArticleId> found) {
        found.stream().filter(Canary::isPage).forEach(there::add);
    }

    List<LocalDate> missing(Instant now) {
        return Canary.days(now).stream()
                .filter(day -> !there.contains(Canary.page(day)))
                .sorted()
                .toList();
    }

    List<ArticleId> over(Instant now) {
        return there.stream().filter(page -> Canary.isOver(page, now)).toList();
    }

    void opened(LocalDate day) {
        there.add(Canary.page(day));
    }

    void gone(ArticleId page) {
        there.remove(page);
    }
}
