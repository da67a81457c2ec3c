package dev.dateline.gateway.desk;

import dev.dateline.contract.fact.Alert;
import dev.dateline.contract.ledger.Value;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A figure that has moved, in digits on both sides, and the sentences that have it as it was. Pure.
 *
 * @param was the digits, as they stood; {@code is} as they stand now
 * @param counted stems of the words for what is counted; one of them has to stand in the sentence
 * @param about words of the sentences that gave both, but those that any sentence may have
 * @param names those of them that are names; one of them has to stand in the sentence, unless one item has given both
 * @param common as many words at least
 */
record Moved(String was, String is, Set<String> counted, Set<String> about, Set<String> names, int common) {
    /** A sentence that has the number and less in common is on something else: where the item is the same, and where it is not. */
    private static final int COMMON = 2;

    private static final int FROM_ANOTHER = 4;

    private static final Pattern DIGITS = Pattern.compile("\\d[\\d,]*(?:\\.\\d+)?");
    private static final Pattern WORD = Pattern.compile("\\p{L}{3,}");

    /** A shorter one says little of what a sentence is on. */
    private static final int SHORTEST = 4;

    private static final Pattern ENDING = Pattern.compile("(?:ed|s)$");

    /** Who tells, of whom, and when, in whatever story. */
    private static final Set<String> ANY = Pattern.compile(" ")
            .splitAsStream(
                    "about above according across after again against agency also another because been before being"
                            + " between both could days does down during each early even every first former friday from"
                            + " have having here into just last late least less like local made many monday month months"
                            + " more most much near next number official officials only other others over part people"
                            + " person reported reports said same saturday says several should since some spokesman"
                            + " spokesperson spokeswoman state statement still such sunday than that their them then there"
                            + " these they this those three through thursday time today told tuesday under until upon very"
                            + " wednesday week weeks well were what when where which while whose will with without women"
                            + " would year years yesterday your")
            .collect(Collectors.toUnmodifiableSet());

    /** How else a sentence says what became of people. */
    private static final Map<String, Set<String>> ALSO = Map.of(
            "kill", Set.of("dead", "death", "died", "dying", "fatal", "toll"),
            "injur", Set.of("hurt", "wound"),
            "detain", Set.of("arrest"),
            "displac", Set.of("evacuat", "fled", "homeless"));

    /** A capital that opens no sentence. */
    private static final Pattern NAME = Pattern.compile("(?<=[\\p{L}\\d,;:] )\\p{Lu}\\p{L}{3,}");

    /**
     * Empty where it has not moved, is a state or is not written in digits.
     *
     * @param counted what the figure counts, in words
     * @param oneItem whether one item has given both articles the figure; else a sentence must share a name as well
     */
    static Optional<Moved> of(String counted, Value before, Value now, boolean oneItem) {
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
                stems(counted),
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
                && terms(sentence).anyMatch(word -> counted.stream().anyMatch(word::startsWith))
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

    /** "injured" stands in "injuries" as well. */
    private static Set<String> stems(String counted) {
        return terms(counted)
                .map(word -> ENDING.matcher(word).replaceFirst(""))
                .flatMap(stem -> Stream.concat(Stream.of(stem), ALSO.getOrDefault(stem, Set.of()).stream()))
                .collect(Collectors.toSet());
    }

    private static Stream<String> terms(String text) {
        return WORD.matcher(text.toLowerCase(Locale.ROOT)).results().map(MatchResult::group);
    }

    private static Set<String> words(String sentence) {
        return terms(sentence)
                .filter(word -> word.length() >= SHORTEST && !ANY.contains(word))
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
