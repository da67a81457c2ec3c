package dev.dateline.processor.match;

import dev.dateline.contract.article.Article;
import dev.dateline.contract.article.Watch;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** An article made ready to be matched against. */
public record Profile(Article article, Map<String, Integer> counts, Set<String> names, List<Caught> watches) {
    /** A watch and the pattern of its phrases. */
    record Caught(String name, Pattern phrases) {}

    public static Profile of(MatchInput.Changed changed) {
        Map<String, Integer> counts = new HashMap<>();
        changed.terms().terms().forEach(term -> counts.put(term.stem(), term.count()));
        List<Caught> watches = changed.article().settings().watches().stream()
                .map(watch -> new Caught(watch.name(), pattern(watch)))
                .toList();
        return new Profile(
                changed.article(),
                Map.copyOf(counts),
                Set.copyOf(changed.terms().names()),
                watches);
    }

    /** Any of the phrases as whole words, in any case; a phrase is quoted, so an editor cannot write a slow pattern. */
    private static Pattern pattern(Watch watch) {
        List<String> quoted = watch.phrases().stream().map(Pattern::quote).toList();
        return Pattern.compile(
                "(?<![\\p{L}\\p{N}])(?:" + String.join("|", quoted) + ")(?![\\p{L}\\p{N}])",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
