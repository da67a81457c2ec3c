package dev.dateline.ingest.normalize;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a provider says about a version in codes, literals or names. */
final class Signals {
    private static final Map<String, Meaning> WORDS = Stream.of(
                    words(
                            Meaning.UPDATE,
                            "update updated updates writethru write-thru lead newlead addition add evolvedfrom"),
                    words(Meaning.REFILE, "refile refiled repeat repeated"),
                    words(Meaning.CORRECTION, "correction corrected corrective corrects correct rectification erratum"),
                    words(Meaning.HOLD, "hold embargo-hold withhold withheld advisory"),
                    words(
                            Meaning.KILL,
                            "kill killed withdrawal withdrawn withdraw withdraws retraction retracted retract takedown"
                                    + " cancel canceled cancelled mandatorykill bulletinkill storywithdrawn delete deleted"
                                    + " removed"))
            .flatMap(map -> map.entrySet().stream())
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private static final Pattern SPACE = Pattern.compile("[\\s_]+");

    private Signals() {}

    static Meaning in(List<String> signals) {
        return Meaning.strongest(signals.stream().map(Signals::read).toList());
    }

    /** Codes such as {@code sig:correction} and addresses that end in one say it with their last part. */
    static Meaning read(String text) {
        String lower = lastPart(text);
        Meaning whole = WORDS.getOrDefault(SPACE.matcher(lower).replaceAll(""), Meaning.NONE);
        return whole == Meaning.NONE ? WORDS.getOrDefault(lower, Meaning.NONE) : whole;
    }

    /** In lower case, without the vocabulary before it. */
    static String lastPart(String text) {
        String lower = text.strip().toLowerCase(Locale.ROOT);
        int last = Math.max(lower.lastIndexOf(':'), Math.max(lower.lastIndexOf('/'), lower.lastIndexOf('#')));
        return lower.substring(last + 1).strip();
    }

    private static Map<String, Meaning> words(Meaning meaning, String words) {
        return Pattern.compile(" ").splitAsStream(words).collect(Collectors.toMap(word -> word, word -> meaning));
    }
}
