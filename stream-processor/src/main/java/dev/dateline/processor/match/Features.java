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
                "lead × log days"));
        return List.copyOf(names);
    }

    /** For each of these articles, in their order; each is a rival of the others. */
    static List<Row> of(List<Likeness> articles) {
        List<Row> features = new ArrayList<>();
        for (int i = 0; i < articles.size(); i++) {
            features.add(of(articles, i));
        }
        return features;
    }

    private static Row of(List<Likeness> articles, int which) {
        Likeness own = articles.get(which);
        double[] features = own.widened(NAMES.size());
        int at = Likeness.NAMES.size();
        for (int compared : COMPARED) {
            features[at++] = own.get(compared) - best(articles, which, compared);
        }
        double whole = own.get(Likeness.WHOLE);
        double lead = own.get(Likeness.LEAD);
        features[at++] = whole * own.get(Likeness.WORDS);
        features[at++] = lead * lead;
        features[at++] = Math.sqrt(whole);
        features[at++] = Math.sqrt(lead);
        features[at++] = whole * own.get(Likeness.TODAY);
        features[at++] = whole * own.get(Likeness.LOG_DAYS);
        features[at] = lead * own.get(Likeness.LOG_DAYS);
        return new Row(features);
    }

    private static double best(List<Likeness> articles, int without, int compared) {
        double best = 0;
        for (int i = 0; i < articles.size(); i++) {
            Likeness rival = articles.get(i);
            if (i != without && rival.get(Likeness.LOG_DAYS) <= StrictMath.log1p(RIVAL_DAYS)) {
                best = Math.max(best, rival.get(compared));
            }
        }
        return best;
    }
}
