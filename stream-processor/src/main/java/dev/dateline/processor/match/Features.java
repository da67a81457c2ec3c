package dev.dateline.processor.match;

import java.util.ArrayList;
import java.util.List;

/**
 * What a score is made of: how like an item an article is by itself, how far it is ahead of its best rival, and some
 * products of these, for a likeness of words counts for less when the article is old.
 */
final class Features {
    private static final List<Integer> COMPARED =
            List.of(Likeness.WHOLE, Likeness.LEAD, Likeness.NAME, Likeness.WORDS, Likeness.HEADLINE);

    /** Articles that have not changed for so many days are no rivals. */
    private static final double RIVAL_DAYS = 10;

    private static final double STALE = StrictMath.log1p(RIVAL_DAYS);

    static final List<String> NAMES = names();

    private Features() {}

    private static List<String> names() {
        List<String> names = new ArrayList<>(Likeness.NAMES);
        COMPARED.forEach(which -> names.add(Likeness.NAMES.get(which) + " ahead of rivals"));
        names.addAll(List.of(
                "whole × words",
                "lead squared",
                "root of whole",
                "root of lead",
                "whole today",
                "whole × log days",
                "lead × log days",
                "today among others"));
        return List.copyOf(names);
    }

    /** For each of these articles, in their order; each is a rival of the others. */
    static List<Row> of(List<Likeness> articles) {
        // That an article changed today tells much where few did, and little where all did.
        long today = articles.stream()
                .filter(article -> article.get(Likeness.TODAY) > 0)
                .count();
        double crowd = StrictMath.log((double) Math.max(1, today));
        List<Rivals> rivals =
                COMPARED.stream().map(which -> Rivals.in(articles, which)).toList();
        List<Row> features = new ArrayList<>();
        for (int i = 0; i < articles.size(); i++) {
            features.add(of(articles.get(i), i, rivals, crowd));
        }
        return features;
    }

    private static Row of(Likeness own, int which, List<Rivals> rivals, double crowd) {
        double[] features = own.widened(NAMES.size());
        int at = Likeness.NAMES.size();
        for (int compared = 0; compared < rivals.size(); compared++) {
            features[at++] =
                    own.get(COMPARED.get(compared)) - rivals.get(compared).bestBut(which);
        }
        double whole = own.get(Likeness.WHOLE);
        double lead = own.get(Likeness.LEAD);
        features[at++] = whole * own.get(Likeness.WORDS);
        features[at++] = lead * lead;
        features[at++] = Math.sqrt(whole);
        features[at++] = Math.sqrt(lead);
        features[at++] = whole * own.get(Likeness.TODAY);
        features[at++] = whole * own.get(Likeness.LOG_DAYS);
        features[at++] = lead * own.get(Likeness.LOG_DAYS);
        features[at] = own.get(Likeness.TODAY) * crowd;
        return new Row(features);
    }

    /** The best of all, and the best but that one. */
    private record Rivals(double best, int bestAt, double second) {
        static Rivals in(List<Likeness> articles, int compared) {
            double best = 0;
            int bestAt = -1;
            double second = 0;
            for (int i = 0; i < articles.size(); i++) {
                Likeness rival = articles.get(i);
                double value = rival.get(Likeness.LOG_DAYS) <= STALE ? rival.get(compared) : 0;
                if (value > best) {
                    second = best;
                    best = value;
                    bestAt = i;
                } else {
                    second = Math.max(second, value);
                }
            }
            return new Rivals(best, bestAt, second);
        }

        double bestBut(int which) {
            return which == bestAt ? second : best;
        }
    }
}
