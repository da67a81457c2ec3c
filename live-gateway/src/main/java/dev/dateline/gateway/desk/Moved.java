package dev.dateline.gateway.desk;

import dev.dateline.contract.fact.Alert;
import dev.dateline.contract.ledger.Value;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A figure that has moved, in digits on both sides, and the sentences that have it as it was. Pure.
 *
 * @param was the digits, as they stood; {@code is} as they stand now
 * @param about words of the sentences that gave both
 * @param names those of them that are names; one of them has to stand in the sentence, unless one item has given both
 * @param common as many words at least
 */
record Moved(String was, String is, Set<String> about, Set<String> names, int common) {
    /** A sentence that has the number and less in common is on something else: where the item is the same, and where it is not. */
    private static final int COMMON = 2;

    private static final int FROM_ANOTHER = 4;

    private static final Pattern DIGITS = Pattern.compile("\\d[\\d,]*(?:\\.\\d+)?");
    private static final Pattern WORD = Pattern.compile("\\p{L}{4,}");

    /** A capital that opens no sentence. */
    private static final Pattern NAME = Pattern.compile("(?<=[\\p{L}\\d,;:] )\\p{Lu}\\p{L}{3,}");

    /**
     * Empty where it has not moved, is a state or is not written in digits.
     *
     * @param oneItem whether one item has given both articles the figure; else a sentence must share a name as well
     */
    static Optional<Moved> of(Value before, Value now, boolean oneItem) {
        if (before.amount() == null || now.amount() == null) {
            return Optional.empty();
        }
        Matcher was = DIGITS.matcher(before.words());
        Matcher is = DIGITS.matcher(now.words());
        if (before.counted().number() == now.counted().number() || !was.find() || !is.find()) {
            return Optional.empty();
        }
        String both = before.basis().sentence() + "\n" + now.basis().sentence();
        return Optional.of(new Moved(
                was.group(),
                is.group(),
                words(both),
                oneItem ? Set.of() : names(both),
                oneItem ? COMMON : FROM_ANOTHER));
    }

    /** The sentences of these parts of a text that have it as it was, each with how it could read. */
    List<Carrier.Sentence> in(List<String> parts, List<Alert> alerts) {
        String like = alerts.stream()
                .filter(alert -> has(alert.sentence()))
                .map(Alert::id)
                .findFirst()
                .orElse(null);
        return parts.stream()
                .flatMap(part -> sentences(part).stream())
                .filter(this::has)
                .map(sentence -> new Carrier.Sentence(like, sentence, exchanged(sentence)))
                .toList();
    }

    /** Whether a sentence has it as it was, once, and is on the same thing. */
    boolean has(String sentence) {
        Set<String> words = words(sentence);
        return number().matcher(sentence).results().count() == 1
                && words.stream().filter(about::contains).count() >= common
                && (common < FROM_ANOTHER || names.stream().anyMatch(words::contains));
    }

    private String exchanged(String sentence) {
        return number().matcher(sentence).replaceAll(Matcher.quoteReplacement(is));
    }

    /** Not as a part of another number. */
    private Pattern number() {
        return Pattern.compile("(?<![\\d.,]|\\d-)" + Pattern.quote(was) + "(?![\\d-]|[.,]\\d)");
    }

    private static Set<String> words(String sentence) {
        return WORD.matcher(sentence.toLowerCase(Locale.ROOT))
                .results()
                .map(found -> found.group())
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static Set<String> names(String sentences) {
        return NAME.matcher(sentences)
                .results()
                .map(found -> found.group().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }

    private static List<String> sentences(String text) {
        BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.ENGLISH);
        breaks.setText(text);
        List<String> sentences = new ArrayList<>();
        int start = breaks.first();
        for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
            sentences.add(text.substring(start, end).strip());
            start = end;
        }
        return sentences;
    }
}
