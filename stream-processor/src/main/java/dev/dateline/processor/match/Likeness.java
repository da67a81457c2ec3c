package dev.dateline.processor.match;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How like an item an article is, by itself: cosines of TF-IDF vectors and shares of what one has in the other, 0 to 1
 * each, and how long the article has stood unchanged.
 */
final class Likeness {
    /** In the order of the values; a model names those that it was trained on. */
    static final List<String> NAMES = List.of(
            "whole~whole",
            "headline~headline",
            "headline~whole",
            "lead~lead",
            "lead~headline",
            "names~names",
            "names in article",
            "words in article",
            "headline in article",
            "article's lead in item",
            "lead's names in article",
            "article's names in item",
            "top words in article",
            "article's top words in item",
            "today",
            "yesterday",
            "log days");

    static final int WHOLE = 0;
    static final int LEAD = 3;
    static final int NAME = 5;
    static final int WORDS = 7;
    static final int HEADLINE = 8;
    static final int TODAY = 14;
    static final int LOG_DAYS = 16;

    /** Older is no less likely. */
    private static final double MOST_DAYS = 14;

    private final double[] values;

    private Likeness(double[] values) {
        this.values = values;
    }

    /** Of an article whose last change is not known: half a day, so that no running story is lost. */
    private static final double UNKNOWN_DAYS = 0.5;

    static Likeness of(Weighed item, Profile profile, Instant now) {
        Common common = Common.of(item, profile.packed());
        Weighed.Sums own = item.sums();
        Weighed.Sums other = profile.packed().sums();
        Weighed.Sums length = item.lengths();
        Weighed.Sums otherLength = profile.packed().lengths();
        double days = days(profile.since(), now);
        return new Likeness(new double[] {
            ratio(common.whole, length.all() * otherLength.all()),
            ratio(common.headline, length.headline() * otherLength.headline()),
            ratio(common.headlineToWhole, length.headline() * otherLength.all()),
            ratio(common.lead, length.lead() * otherLength.lead()),
            ratio(common.leadToHeadline, length.lead() * otherLength.headline()),
            ratio(common.name, length.name() * otherLength.name()),
            ratio(common.nameShare, own.name()),
            ratio(common.wordShare, own.all()),
            ratio(common.headlineShare, own.headline()),
            ratio(common.otherLeadShare, other.lead()),
            ratio(common.leadNameShare, own.leadName()),
            ratio(common.otherLeadNameShare, other.leadName()),
            ratio(common.topShare, own.top()),
            ratio(common.otherTopShare, other.top()),
            days < 1 ? 1 : 0,
            days >= 1 && days < 2 ? 1 : 0,
            StrictMath.log1p(days)
        });
    }

    double get(int which) {
        return values[which];
    }

    /** The values, and room for more. */
    double[] widened(int size) {
        return Arrays.copyOf(values, size);
    }

    private static double days(@Nullable Instant since, Instant now) {
        double days =
                since == null ? UNKNOWN_DAYS : Duration.between(since, now).toMillis() / 86_400_000.0;
        return Math.max(0, Math.min(MOST_DAYS, days));
    }

    /** 0 where there is no whole. */
    static double ratio(double part, double whole) {
        return whole == 0 ? 0 : part / whole;
    }
}
