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

    private record Learnt(Lesson lesson, Weighed weighed, Map<String, Weighed.Term> byStem) {}

    /** The lesson that had to give way, if any. */
    Optional<Lesson> add(Lesson lesson) {
        forget(lesson.article(), lesson.item());
        List<Learnt> of = learnt.computeIfAbsent(lesson.article(), article -> new ArrayList<>());
        Weighed weighed = Weighed.of(lesson.terms(), rarity, TOPS);
        Map<String, Weighed.Term> byStem = new HashMap<>();
        weighed.terms().forEach(term -> byStem.put(term.stem(), term));
        of.add(new Learnt(lesson, weighed, byStem));
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
        double whole = 0;
        double lead = 0;
        for (Weighed.Term own : item.terms()) {
            Weighed.Term other = lesson.byStem().get(own.stem());
            if (other != null) {
                whole += own.all() * other.all();
                lead += own.lead() * other.lead();
            }
        }
        return (cosine(whole, item.lengths().all(), lesson.weighed().lengths().all())
                        + cosine(
                                lead,
                                item.lengths().lead(),
                                lesson.weighed().lengths().lead()))
                / 2;
    }

    private static double cosine(double dot, double one, double other) {
        return one * other == 0 ? 0 : dot / (one * other);
    }
}
