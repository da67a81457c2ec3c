package dev.dateline.processor.fact.statement;

import dev.dateline.processor.fact.prose.Sentence;
import dev.dateline.processor.fact.prose.Tag;
import dev.dateline.processor.fact.prose.Token;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds who or what is named before or behind a place in a sentence. Long, for what makes a phrase is asked from both ends.
 */
final class NounPhrases {
    private static final int LONGEST = 30;
    private static final Set<String> LINKS = Set.of(
            "of", "for", "at", "in", "from", "with", "to", "on", "by", "under", "between", "against", "over", "about");

    /** "people close to the talks", "a man familiar with the plan". */
    private static final Set<String> LINKED = Set.of("close", "familiar", "loyal");

    private static final Set<String> CLOSE_LINKS = Set.of("of", "for", "at");
    private static final Set<String> ALONE =
            Set.of("he", "she", "they", "it", "i", "we", "you", "who", "everyone", "nobody", "somebody", "someone");
    private static final Set<String> DAYS = Set.of(
            "monday",
            "tuesday",
            "wednesday",
            "thursday",
            "friday",
            "saturday",
            "sunday",
            "today",
            "yesterday",
            "later",
            "earlier",
            "recently",
            "tonight",
            "both",
            "also",
            "all",
            "each",
            "long",
            "themselves",
            "himself",
            "herself");

    private NounPhrases() {}

    /** The one whose last word is at {@code last}, with what stands in apposition; null where there is none. */
    static @Nullable Range endingAt(Sentence sentence, int last) {
        int end = beforeTime(sentence, last);
        if (end < 0) {
            return null;
        }
        if (isAside(sentence, end)) {
            return withAside(sentence, end);
        }
        if (!canEnd(sentence.at(end))) {
            return null;
        }
        int start = start(sentence, end);
        return start > end ? null : named(sentence, start, end);
    }

    /** The one whose first word is at {@code first}; null where there is none. */
    static @Nullable Range startingAt(Sentence sentence, int first) {
        int end = first;
        boolean nominal = false;
        while (end < sentence.size() && end - first < LONGEST && goesOn(sentence, end, first)) {
            nominal |= sentence.at(end).tag().isNominal() || sentence.at(end).is(Tag.DET);
            end++;
            if (ALONE.contains(sentence.at(end - 1).lower())) {
                break;
            }
        }
        while (end > first && (sentence.is(end - 1, Tag.ADP) || sentence.is(end - 1, Tag.CCONJ))) {
            end--;
        }
        return nominal ? new Range(first, end) : null;
    }

    private static boolean goesOn(Sentence sentence, int at, int first) {
        Token token = sentence.at(at);
        if (token.quoted() && !sentence.isQuoted(first)) {
            return false;
        }
        return switch (token.tag()) {
            case NOUN, PROPN, NUM, ADJ, DET, SYM -> true;
            case PRON -> at == first || token.is("his") || token.is("her") || token.is("their") || token.is("its");
            case PART -> token.is("'s") || token.is("'");
            case ADP -> at > first && CLOSE_LINKS.contains(token.lower());
            case CCONJ ->
                at > first
                        && (sentence.is(at + 1, Tag.PROPN) || sentence.is(at + 1, "others"))
                        && sentence.is(at - 1, Tag.PROPN);
            default -> token.is("-") || token.is("&") || token.is("'s") || isOwner(sentence, at);
        };
    }

    /** Over adverbs, days, and "on Tuesday". */
    private static int beforeTime(Sentence sentence, int last) {
        int end = last;
        while (end >= 0) {
            Token token = sentence.at(end);
            if ((token.is(Tag.ADV) && !token.quoted()) || (DAYS.contains(token.lower()) && end > 0)) {
                end--;
                if (end >= 0 && sentence.at(end).is("on") && DAYS.contains(token.lower())) {
                    end--;
                }
            } else {
                return end;
            }
        }
        return -1;
    }

    private static boolean isAside(Sentence sentence, int at) {
        return sentence.is(at, ",") || sentence.is(at, ")") || sentence.is(at, "—") || sentence.is(at, "–");
    }

    /** "Mukhtar, who led the talks," and "Mukhtar (D-Va.)": from the name on. */
    private static @Nullable Range withAside(Sentence sentence, int close) {
        String opening = sentence.is(close, ")") ? "(" : sentence.at(close).text();
        for (int at = close - 1; at > 0 && close - at <= LONGEST; at--) {
            if (sentence.is(at, opening) && !sentence.isQuoted(at)) {
                int end = at - 1;
                if (sentence.isQuoted(end)
                        || !canEnd(sentence.at(end))
                        || ALONE.contains(sentence.at(end).lower())) {
                    return null;
                }
                int start = start(sentence, end);
                return start > end
                        ? null
                        : new Range(named(sentence, start, end).from(), opening.equals("(") ? close + 1 : close);
            }
        }
        return null;
    }

    private static boolean canEnd(Token token) {
        if (token.quoted() || token.is("a") || token.is("an") || token.is("the")) {
            return false;
        }
        return token.tag().isNominal()
                || token.is(Tag.ADJ)
                || token.is(Tag.DET)
                || (token.is(Tag.X) && token.isCapital())
                || token.is("'s");
    }

    private static int start(Sentence sentence, int end) {
        int start = end + 1;
        for (int at = end; at >= 0 && end - at < LONGEST; at--) {
            Token token = sentence.at(at);
            if (!belongs(sentence, at, start)) {
                break;
            }
            start = at;
            if (ALONE.contains(token.lower()) || opensAnother(sentence, at)) {
                break;
            }
        }
        while (start <= end && !canStart(sentence.at(start))) {
            start++;
        }
        return start;
    }

    /** A determiner begins a phrase, but for one that hangs on the word before it. */
    private static boolean opensAnother(Sentence sentence, int at) {
        Token token = sentence.at(at);
        boolean opens = token.is(Tag.DET) || token.is("his") || token.is("her") || token.is("their") || token.is("its");
        return opens
                && !sentence.is(at - 1, Tag.ADP)
                && !sentence.is(at - 1, Tag.CCONJ)
                && !sentence.is(at - 1, Tag.DET);
    }

    private static boolean belongs(Sentence sentence, int at, int start) {
        Token token = sentence.at(at);
        if (token.quoted()) {
            return false;
        }
        return switch (token.tag()) {
            case NOUN, PROPN, NUM, ADJ, DET, SYM -> true;
            case VERB -> isActing(token);
            case PRON -> !token.is("that") && !token.is("which") && !token.is("what");
            case PART -> token.is("'s") || token.is("'");
            case ADP ->
                at > 0
                        && LINKS.contains(token.lower())
                        && (sentence.at(at - 1).tag().isNominal()
                                || LINKED.contains(sentence.at(at - 1).lower()));
            case CCONJ ->
                at > 0
                        && start < sentence.size()
                        && canEnd(sentence.at(at - 1))
                        && !sentence.at(at).is("but");
            default ->
                token.is("-")
                        || token.is("&")
                        || token.is("'s")
                        || (token.is(Tag.X) && token.isCapital())
                        || isOwner(sentence, at);
        };
    }

    /** "the Seafarers' Guild": right behind a plural, and something that is theirs follows. */
    private static boolean isOwner(Sentence sentence, int at) {
        return at > 0
                && sentence.is(at, "'")
                && sentence.at(at - 1).lower().endsWith("s")
                && sentence.at(at - 1).end() == sentence.at(at).start()
                && (sentence.is(at + 1, Tag.NOUN) || sentence.is(at + 1, Tag.PROPN) || sentence.is(at + 1, Tag.ADJ));
    }

    /** "Acting Assistant Secretary" acts not. */
    private static boolean isActing(Token token) {
        return token.text().equals("Acting");
    }

    private static boolean canStart(Token token) {
        return isActing(token)
                || token.tag().isNominal()
                || token.is(Tag.ADJ)
                || token.is(Tag.DET)
                || token.is(Tag.X)
                || token.is(Tag.SYM);
    }

    /** A name before the title in apposition that was found: "Yuri Kim, Assistant Secretary of State". */
    private static Range named(Sentence sentence, int start, int end) {
        int comma = start - 1;
        boolean title = !ALONE.contains(sentence.at(end).lower())
                && (!sentence.is(start, Tag.PROPN) || isOfficial(sentence, start, end));
        int name = comma;
        while (name > 0 && sentence.is(name - 1, Tag.PROPN) && !sentence.isQuoted(name - 1)) {
            name--;
        }
        boolean opens = name == 0 || sentence.is(name - 1, ",") || sentence.isQuoted(name - 1);
        return title && sentence.is(comma, ",") && name < comma && opens
                ? new Range(name, end + 1)
                : new Range(start, end + 1);
    }

    private static boolean isOfficial(Sentence sentence, int start, int end) {
        for (int at = start; at <= end; at++) {
            if (sentence.is(at, "of") || sentence.is(at, "for")) {
                return true;
            }
        }
        return false;
    }
}
