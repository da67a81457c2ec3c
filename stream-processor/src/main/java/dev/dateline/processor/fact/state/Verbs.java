package dev.dateline.processor.fact.state;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a sentence says of how things stand. */
final class Verbs {
    /** Behind these nobody does anything: "behind closed borders", "had the curfew lifted", "the newly closed border". */
    private static final Set<String> NOBODY = Set.of(
            "the",
            "a",
            "an",
            "its",
            "their",
            "his",
            "her",
            "our",
            "this",
            "that",
            "these",
            "those",
            "of",
            "on",
            "in",
            "at",
            "to",
            "for",
            "with",
            "from",
            "by",
            "and",
            "or",
            "be",
            "been",
            "being",
            "is",
            "are",
            "was",
            "were",
            "newly",
            "recently",
            "which",
            "who",
            "behind",
            "near",
            "about",
            "has",
            "have",
            "having",
            "get",
            "got",
            "some",
            "most",
            "all",
            "no");

    private static final Set<String> BE = Set.of("is", "are", "was", "were", "has", "have", "remain", "remains");
    private static final String DAY = "monday|tuesday|wednesday|thursday|friday|saturday|sunday";

    private static final Pattern ON_DAY = Pattern.compile("\\b(?:" + DAY + "|tonight)\\b", Pattern.CASE_INSENSITIVE);

    private final String sentence;
    private final Words words;
    private final boolean headline;

    Verbs(String sentence, boolean headline) {
        this.sentence = sentence;
        this.words = new Words(sentence);
        this.headline = headline;
    }

    /**
     * What is said of one thing.
     *
     * @param start where the words for the state stand in the sentence, in chars; {@code end} behind them
     */
    record Read(Kind kind, Thing thing, Form form, int start, int end) {}

    List<Read> all() {
        List<Read> read = new ArrayList<>();
        for (Kind kind : Kinds.all()) {
            if (kind.isNamed(sentence)) {
                kind.forms().forEach(form -> read.addAll(of(kind, form)));
            }
        }
        return read;
    }

    private List<Read> of(Kind kind, Form form) {
        List<Read> read = new ArrayList<>();
        Things things = new Things(sentence, words, kind);
        Matcher found = form.words().matcher(sentence);
        while (found.find()) {
            int start = found.start();
            int end = found.end();
            if (isPlain(form, start) && isOfNow(form, end) && !isOtherwise(kind, form, end)) {
                thing(things, form, start, end).ifPresent(thing -> read.add(new Read(kind, thing, form, start, end)));
            }
        }
        return read;
    }

    /** "Schools closed Friday" may be of a day to come. */
    private boolean isOfNow(Form form, int end) {
        return form.how() != How.HEADLINE
                || (headline && !ON_DAY.matcher(sentence).find(end));
    }

    /** "Was closed at noon and reopened at three": which of both is so is not plain. */
    private boolean isOtherwise(Kind kind, Form form, int end) {
        return kind.forms().stream()
                .filter(other -> !other.value().equals(form.value()))
                .filter(other -> other.how() != How.HEADLINE || (headline && !other.object()))
                .anyMatch(other -> other.words().matcher(sentence).find(end));
    }

    private boolean isPlain(Form form, int start) {
        return switch (form.how()) {
            case AWAITS -> Plain.awaits(sentence, start);
            case FOLLOWS -> Plain.came(sentence, start);
            case STANDS, TURNS, HEADLINE -> Plain.tells(sentence, start);
        };
    }

    private Optional<Thing> thing(Things things, Form form, int start, int end) {
        int first = words.from(start);
        int next = words.from(end);
        if (first >= words.size() || words.start(first) != start || isParted(first, next)) {
            return Optional.empty();
        }
        if (form.object()) {
            boolean done = first > 0 && !words.isParted(first - 1) && !NOBODY.contains(words.lower(first - 1));
            return done && next < words.size() && !words.isParted(next - 1) ? things.behind(next) : Optional.empty();
        }
        if (!ends(things, form, first, next)) {
            return Optional.empty();
        }
        Optional<Thing> thing = things.before(first);
        return form.how().isOfSpeech() ? thing : thing.flatMap(one -> things.placed(one, next));
    }

    private boolean isParted(int first, int next) {
        for (int at = first; at + 1 < next; at++) {
            if (words.isParted(at)) {
                return true;
            }
        }
        return false;
    }

    /** Nothing follows that could belong to the words. */
    private boolean ends(Things things, Form form, int first, int next) {
        if (next >= words.size() || words.isParted(next - 1)) {
            return true;
        }
        String then = words.lower(next);
        if (form.how().isOfSpeech()) {
            // What is ruled out is no ruling.
            return !then.equals("out");
        }
        String after = words.lower(next + 1);
        boolean stands = form.how() == How.STANDS;
        if (stands && then.equals("on") && after.matches("(?:" + DAY + ")s?")) {
            return false;
        }
        boolean done = then.equals("by") && BE.contains(words.lower(first));
        return things.follows(next)
                || done
                || (stands && then.equals("until"))
                || (then.equals("to") && after.equals("traffic"));
    }
}
