package dev.dateline.processor.fact.alert;

import dev.dateline.contract.article.Article;
import dev.dateline.contract.fact.Alert;
import dev.dateline.contract.fact.Place.Part;
import dev.dateline.contract.fact.Statement;
import dev.dateline.contract.ledger.Amount;
import dev.dateline.contract.wire.WireItem;
import dev.dateline.processor.fact.figure.Counting;
import dev.dateline.processor.fact.figure.Figures;
import dev.dateline.processor.fact.figure.Told;
import dev.dateline.processor.fact.stand.Sentence;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Counts that have grown: a toll of at least 12 that is at least 14 now. The older sentence is not refuted by that, so no model
 * of contradictions sees it. Speaks only where both sentences count the same, one of them as what goes on, and name the same.
 */
final class Growth {
    private static final double SURE = 0.9;

    /** A count that goes on. */
    private static final Pattern RUNNING = Pattern.compile(
            "\\b(?:at least|so far|tolls?|now|rose|ris(?:es?|en|ing)|climb(?:s|ed|ing)?|gr[eo]wn?|grows|increas(?:es|ed|ing)"
                    + "|jump(?:s|ed)|pass(?:es|ed)|surpass(?:es|ed)|up from)\\b",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern DENIED =
            Pattern.compile("\\b(?:den(?:y|ies|ied|ying)|false(?:ly)?|wrong(?:ly)?|not|never)\\b|n[’']t\\b");

    /** A capital that opens no sentence. */
    private static final Pattern NAME = Pattern.compile("(?<=[\\p{L}\\d,;:’'] )\\p{Lu}\\p{L}{2,}");

    private static final Pattern DAY = Pattern.compile(
            "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October"
                    + "|November|December|Sept|Jan|Feb|Aug|Oct|Nov|Dec");

    private static final Pattern WORD = Pattern.compile("\\p{L}+");

    private final Set<String> about;
    private final Set<String> words;
    private final List<Newer> newer;

    /** What the item counts, in its sentence. */
    private record Newer(Told told, Line line, Set<String> stems) {}

    /** What was found, and by which sentence of the item. */
    record Grown(Found found, Line newer) {}

    /** {@code lines}: the item's. */
    Growth(Article article, WireItem item, List<Statement> statements, List<Line> lines) {
        List<Told> told = Figures.of(item, statements);
        this.about = told.isEmpty()
                ? Set.of()
                : Sentence.of(article.story().headline()).stems();
        this.words = told.isEmpty() ? Set.of() : words(item.copy().text());
        int body = item.copy().text().length() - item.copy().body().length();
        this.newer = told.stream()
                .flatMap(one -> lines.stream()
                        .filter(line -> isIn(line, one, body))
                        .limit(1)
                        .filter(line -> !DENIED.matcher(line.words()).find())
                        .map(line ->
                                new Newer(one, line, Sentence.of(line.words()).stems())))
                .toList();
    }

    private static boolean isIn(Line line, Told told, int body) {
        int from = line.place().start() + (line.isHeadline() ? 0 : body);
        int start = told.value().basis().span().start();
        return start >= from && start < from + line.words().length();
    }

    /** Of headline and body alone: an update says when it was true. */
    Optional<Grown> of(Passage older) {
        if (newer.isEmpty() || older.line().place().part() == Part.UPDATE) {
            return Optional.empty();
        }
        List<Counting> counted = older.counted();
        return newer.stream()
                .flatMap(one -> only(counted, one.told().id())
                        .filter(was -> hasGrown(was.amount(), amount(one)))
                        .filter(was -> isOnOneThing(older, one))
                        .map(was -> new Grown(found(older.words(), was, amount(one)), one.line()))
                        .stream())
                .findFirst();
    }

    private static Amount amount(Newer newer) {
        return newer.told().value().counted();
    }

    private static Optional<Counting> only(List<Counting> counted, String id) {
        List<Counting> same =
                counted.stream().filter(one -> one.id().equals(id)).toList();
        return same.size() == 1 ? Optional.of(same.getFirst()) : Optional.empty();
    }

    /** "About 30" after 29 is none. */
    private static boolean hasGrown(Amount was, Amount is) {
        boolean same = switch (is.meant()) {
            case EXACTLY, AT_LEAST, MORE_THAN -> false;
            case ABOUT, LESS_THAN, AT_MOST -> was.agrees(is);
        };
        return is.number() > was.number() && !same;
    }

    private boolean isOnOneThing(Passage older, Newer one) {
        Set<String> shared = new HashSet<>(older.sentence().stems());
        shared.retainAll(one.stems());
        return shared.stream().anyMatch(about::contains)
                && Stream.of(older.words(), one.line().words())
                        .anyMatch(text -> RUNNING.matcher(text).find())
                && names(older.words()).allMatch(words::contains);
    }

    private static Stream<String> names(String text) {
        return NAME.matcher(text)
                .results()
                .map(MatchResult::group)
                .filter(name -> !DAY.matcher(name).matches())
                .map(name -> name.toLowerCase(Locale.ROOT));
    }

    private static Set<String> words(String text) {
        return WORD.matcher(text.toLowerCase(Locale.ROOT))
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toSet());
    }

    private static Found found(String older, Counting was, Amount is) {
        boolean opens = Character.isUpperCase(older.charAt(was.span().start()));
        String now = (opens
                        ? is.words().substring(0, 1).toUpperCase(Locale.ROOT)
                        : lower(is.words().substring(0, 1)))
                + is.words().substring(1);
        return new Found(
                Alert.Kind.OUTDATED,
                "count has grown",
                SURE,
                "A figure has moved: " + was.span().in(older) + " → " + is.words() + " (" + was.of() + ")",
                is.words().toLowerCase(Locale.ROOT),
                older.substring(0, was.span().start())
                        + now
                        + older.substring(was.span().end()));
    }

    private static String lower(String letter) {
        return letter.toLowerCase(Locale.ROOT);
    }
}
