package dev.dateline.processor.fact.state;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The thing that words for a state are about, before or behind them. What is one of several, a part of something, or in any
 * other way not plainly that thing is none.
 */
final class Things {
    private static final Set<String> THE = Set.of("the", "its", "their", "our", "his", "her", "all");
    private static final Set<String> ANY = Set.of("a", "an");

    /** Some of them are not all of them. */
    private static final Set<String> SOME = Set.of(
            "some",
            "most",
            "many",
            "several",
            "few",
            "half",
            "other",
            "another",
            "no",
            "any",
            "each",
            "every",
            "either",
            "part",
            "parts",
            "more",
            "nearly",
            "almost",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "dozens",
            "hundreds",
            "this",
            "that",
            "these",
            "those",
            "certain",
            "various",
            "such",
            "old",
            "former",
            "proposed",
            "planned",
            "possible",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
            "twenty",
            "thirty",
            "forty",
            "fifty",
            "sixty",
            "seventy",
            "eighty",
            "ninety",
            "hundred",
            "thousand");

    private static final Set<String> PREPOSITIONS = Set.of(
            "of", "on", "at", "in", "near", "to", "from", "across", "along", "behind", "around", "through", "by",
            "with", "for", "into", "over", "under", "against", "about", "before", "after", "during", "without",
            "within", "beyond", "inside", "outside", "like", "than", "as", "or", "nor", "not");

    /** How a name goes on behind its noun: "the border with Norland", "schools in Port Ellery". */
    private static final Set<String> NAMING = Set.of("with", "between", "to", "in", "at", "near", "from", "of", "for");

    private static final Set<String> PLACING = Set.of("in", "at", "across", "throughout", "near");

    private static final Set<String> LINKS = Set.of(
            "the",
            "and",
            "of",
            "de",
            "la",
            "el",
            "al",
            "north",
            "south",
            "east",
            "west",
            "northern",
            "southern",
            "eastern",
            "western",
            "central",
            "city",
            "town",
            "capital",
            "region",
            "province",
            "island",
            "valley",
            "coast",
            "port");

    private static final Set<String> CLAUSES =
            Set.of("that", "said", "says", "say", "and", "but", "reported", "reports", "announced", "confirmed", "now");

    private static final Set<String> DAYS = Set.of(
            "monday",
            "tuesday",
            "wednesday",
            "thursday",
            "friday",
            "saturday",
            "sunday",
            "today",
            "tonight",
            "yesterday");

    /** What can stand behind a clause that is whole. */
    private static final Set<String> FOLLOWING = Set.of(
            "on",
            "at",
            "in",
            "after",
            "since",
            "because",
            "as",
            "and",
            "but",
            "following",
            "amid",
            "early",
            "late",
            "again",
            "shortly",
            "when",
            "while",
            "over",
            "due",
            "pending",
            "indefinitely",
            "immediately",
            "despite",
            "with",
            "across",
            "throughout",
            "near",
            "around",
            "below",
            "above",
            "along",
            "outside",
            "just",
            "hours",
            "minutes",
            "this",
            "earlier");

    private static final Pattern NUMBER = Pattern.compile("\\d[\\w./-]*|[A-Z]\\d+");
    private static final int FAR = 8;
    private static final int MODIFIERS = 4;

    private final String sentence;
    private final Words words;
    private final Kind kind;

    Things(String sentence, Words words, Kind kind) {
        this.sentence = sentence;
        this.words = words;
        this.kind = kind;
    }

    /** What ends right before this word. */
    Optional<Thing> before(int at) {
        for (int last = at - 1; last >= Math.max(0, at - FAR) && !words.isParted(last); last--) {
            int noun = kind.nounEnding(words, last);
            if (noun >= 0) {
                return tail(last + 1, at) == at ? thing(0, noun, last + 1, at) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** What begins with this word, or with its article, and nothing that belongs to it follows. */
    Optional<Thing> behind(int at) {
        for (int noun = at; noun < Math.min(words.size(), at + MODIFIERS + 1); noun++) {
            int end = kind.nounBeginning(words, noun);
            if (end >= 0) {
                int tail = tail(end, words.size());
                boolean whole = tail >= words.size() || words.isParted(tail - 1) || follows(tail);
                return whole && from(at, noun) == at ? thing(at, noun, end, tail) : Optional.empty();
            }
            if (words.isParted(noun)) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /**
     * Where nothing else tells the thing apart, the place does that is named right behind the words for its state: "a curfew was
     * imposed in Port Ellery". {@code at}: behind those words.
     */
    Optional<Thing> placed(Thing thing, int at) {
        boolean place = thing.name().isEmpty()
                && PLACING.contains(words.lower(at))
                && !words.isParted(at - 1)
                && !words.isParted(at);
        int end = place ? names(at + 1, words.size()) : at + 1;
        if (end == at + 1) {
            return Optional.of(thing);
        }
        List<String> telling = new ArrayList<>();
        for (int name = at + 1; name < end; name++) {
            telling.add(words.text(name));
        }
        String in = sentence.substring(words.start(at), words.end(end - 1));
        return Optional.ofNullable(Thing.of(telling, thing.words() + " " + in));
    }

    /** Whether what stands before this word can be whole. */
    boolean follows(int at) {
        return at >= words.size()
                || words.isParted(at - 1)
                || FOLLOWING.contains(words.lower(at))
                || DAYS.contains(words.lower(at));
    }

    /** {@code least}: where it can begin; behind words for a state, that is where it has to. */
    private Optional<Thing> thing(int least, int noun, int end, int tail) {
        int from = from(least, noun);
        int own = isArticle(from) ? from + 1 : from;
        if (from < 0 || !isOne(from, own, noun) || (least == 0 && !isAlone(from, own))) {
            return Optional.empty();
        }
        List<String> telling = new ArrayList<>();
        for (int at = own; at < tail; at++) {
            if (at < noun || at >= end) {
                telling.add(words.text(at));
            }
        }
        return Optional.ofNullable(Thing.of(telling, sentence.substring(words.start(own), words.end(tail - 1))));
    }

    /** Where the noun's phrase begins, its article included; -1 where that is not plain. */
    private int from(int least, int noun) {
        for (int at = noun - 1; at >= Math.max(least, noun - MODIFIERS) && !words.isParted(at); at--) {
            if (isArticle(at)) {
                return at;
            }
            if (words.isOwner(at)) {
                return capitals(least, at);
            }
            if (SOME.contains(words.lower(at))) {
                return -1;
            }
            if (PREPOSITIONS.contains(words.lower(at)) || CLAUSES.contains(words.lower(at))) {
                break;
            }
        }
        return capitals(least, noun);
    }

    private int capitals(int least, int from) {
        int first = from;
        while (first > least && !words.isParted(first - 1) && words.isCapital(first - 1) && !isOpening(first - 1)) {
            first--;
        }
        return first > least && !words.isParted(first - 1) && isArticle(first - 1) ? first - 1 : first;
    }

    /** "On Monday", "In Norland": not of the name. */
    private boolean isOpening(int at) {
        String word = words.lower(at);
        return PREPOSITIONS.contains(word)
                || DAYS.contains(word)
                || CLAUSES.contains(word)
                || SOME.contains(word)
                || isArticle(at);
    }

    private boolean isArticle(int at) {
        String word = words.lower(at);
        return THE.contains(word) || ANY.contains(word);
    }

    /** Not one of several. */
    private boolean isOne(int from, int own, int noun) {
        if (ANY.contains(words.lower(from)) && !kind.any()) {
            return false;
        }
        for (int at = own; at < noun; at++) {
            if (SOME.contains(words.lower(at)) || NUMBER.matcher(words.text(at)).matches()) {
                return false;
            }
        }
        return true;
    }

    /** Nothing stands before it that it could belong to: "part of the road", "traffic on the road". */
    private boolean isAlone(int from, int own) {
        if (from == 0 || words.isParted(from - 1)) {
            return true;
        }
        String before = words.lower(from - 1);
        if (PREPOSITIONS.contains(before) || SOME.contains(before)) {
            return false;
        }
        boolean bare = from == own && !words.isOwner(own);
        return !bare || CLAUSES.contains(before) || DAYS.contains(before);
    }

    /** Behind "9" and "with Norland", from a noun's end on; no further than {@code most}. */
    private int tail(int from, int most) {
        int at = from;
        if (at < most
                && !words.isParted(at - 1)
                && NUMBER.matcher(words.text(at)).matches()) {
            at++;
        }
        while (at < most && !words.isParted(at - 1) && NAMING.contains(words.lower(at)) && !words.isParted(at)) {
            int end = names(at + 1, most);
            if (end == at + 1) {
                break;
            }
            at = end;
        }
        return at;
    }

    /** Behind the names that begin here; here where none does. */
    private int names(int from, int most) {
        int end = from;
        for (int at = from; at < most; at++) {
            boolean name = words.isCapital(at) && !DAYS.contains(words.lower(at));
            if (!name && !LINKS.contains(words.lower(at))) {
                break;
            }
            end = name ? at + 1 : end;
            if (words.isParted(at)) {
                break;
            }
        }
        return end;
    }
}
