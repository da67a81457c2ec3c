package dev.dateline.processor.match;

import dev.dateline.contract.article.Article;
import dev.dateline.contract.article.Watch;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** An article made ready to be matched against. */
public record Profile(Article article, Map<String, Integer> counts, Set<String> names, List<Caught> watches) {
    /** A watch and its phrases, folded. */
    record Caught(String name, List<String> phrases) {
        static Caught of(Watch watch) {
            return new Caught(
                    watch.name(), watch.phrases().stream().map(Folded::of).toList());
        }

        boolean in(String folded) {
            return phrases.stream().anyMatch(phrase -> Folded.holds(folded, phrase));
        }
    }

    public static Profile of(MatchInput.Changed changed) {
        Map<String, Integer> counts = new HashMap<>();
        changed.terms().terms().forEach(term -> counts.put(term.stem(), term.count()));
        List<Caught> watches =
                changed.article().settings().watches().stream().map(Caught::of).toList();
        return new Profile(
                changed.article(),
                Map.copyOf(counts),
                Set.copyOf(changed.terms().names()),
                watches);
    }
}
