package dev.dateline.processor.match;

import dev.dateline.contract.article.ArticleId;
import dev.dateline.contract.wire.ItemId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a desk has approved and rejected lately, for each article: bounded, and what is taken back is forgotten. */
final class Lessons {
    static final List<String> NAMES = List.of(
            "like approved", "like rejected", "like approved elsewhere", "more like approved", "more like rejected");

    /** Of each article. */
    private static final int MOST = 12;

    private static final int TOPS = 10;

    private final Map<ArticleId, List<Learnt>> learnt = new HashMap<>();
    private final Rarity rarity;

    Lessons(Rarity rarity) {
        this.rarity = rarity;
    }

    private record Learnt(Lesson lesson, Packed packed) {}

    /** The lesson that had to give way, if any. */
    Optional<Lesson> add(Lesson lesson) {
        forget(lesson.article(), lesson.item());
        List<Learnt> of = learnt.computeIfAbsent(lesson.article(), article -> new ArrayList<>());
        of.add(new Learnt(lesson, Packed.of(Weighed.of(lesson.terms(), rarity, TOPS))));
        of.sort((one, other) ->
                Long.compare(one.lesson().number(), other.lesson().number()));
        return of.size() > MOST ? Optional.of(of.removeFirst().lesson()) : Optional.empty();
    }

    /** All that was learnt of an article. */
    void forget(ArticleId article) {
        learnt.remove(article);
    }

    void forget(ArticleId article, ItemId item) {
        List<Learnt> of = learnt.get(article);
        if (of != null) {
            of.removeIf(one -> one.lesson().item().equals(item));
        }
    }

    /** How like what was settled before the item is, for each of these articles. */
    List<Row> of(Weighed item, List<Profile> articles) {
        double[] approved = new double[articles.size()];
        double[] rejected = new double[articles.size()];
        for (int i = 0; i < articles.size(); i++) {
            for (Learnt one : learnt.getOrDefault(articles.get(i).article().id(), List.of())) {
                double[] kind = one.lesson().approved() ? approved : rejected;
                kind[i] = Math.max(kind[i], likeness(item, one));
            }
        }
        List<Row> all = new ArrayList<>();
        for (int i = 0; i < articles.size(); i++) {
            double lead = approved[i] - rejected[i];
            all.add(new Row(approved[i], rejected[i], elsewhere(approved, i), Math.max(0, lead), Math.max(0, -lead)));
        }
        return all;
    }

    private static double elsewhere(double[] approved, int without) {
        double best = 0;
        for (int i = 0; i < approved.length; i++) {
            best = i == without ? best : Math.max(best, approved[i]);
        }
        return best;
    }

    /** The mean of two cosines: of the whole, and of headline and lead. */
    private static double likeness(Weighed item, Learnt lesson) {
        Common common = Common.of(item, lesson.packed());
        Weighed.Sums own = item.lengths();
        Weighed.Sums other = lesson.packed().lengths();
        return (Likeness.ratio(common.whole, own.all() * other.all())
                        + Likeness.ratio(common.lead, own.lead() * other.lead()))
                / 2;
    }
}
