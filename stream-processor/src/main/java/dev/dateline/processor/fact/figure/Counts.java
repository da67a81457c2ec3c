package dev.dateline.processor.fact.figure;

import dev.dateline.processor.fact.stand.Counted;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a figure counts, by the words beside it: what became of people, how much something costs, a share. Where that is not
 * plain it counts nothing.
 */
final class Counts {
    /** What became of them, by the words for it; the surest first. */
    private static final List<Fate> FATES = List.of(
            new Fate(
                    "killed",
                    "kill(?:s|ed|ing)?|dead|di(?:e|es|ed)|deaths?(?: tolls?)?|fatalities|fatally|lives"
                            + " lost|perished"),
            new Fate("injured", "injur(?:ed|ing|ies)|wounded|wounding|hurt|hospitali[sz]ed"),
            new Fate("missing", "missing|unaccounted for"),
            new Fate("detained", "arrest(?:s|ed|ing)?|detain(?:s|ed|ing)?|in custody|taken prisoner|captured"),
            new Fate(
                    "displaced",
                    "evacuat(?:es|ed|ing|ions?)|displac(?:ed|ing)|homeless|fled|moved to safety|left their homes"),
            new Fate("rescued", "rescu(?:es|ed|ing)|saved|pulled alive"));

    /** Whom or what; the rest are people as such. */
    private static final List<Fate> WHO = List.of(
            new Fate("children", "child(?:ren)?|minors?|pupils|students"),
            new Fate("civilians", "civilians?"),
            new Fate("homes", "homes|houses|dwellings"),
            new Fate("households", "households?|families"),
            new Fate("peacekeepers", "peacekeepers?"),
            new Fate("police", "policem[ae]n|police officers?|officers"),
            new Fate("soldiers", "soldiers?|troops|servicemen|servicemembers?|service members?|fighters?|militants?"));

    /** Who lives somewhere, and is elsewhere when moved: "moved 300 soldiers" tells of nobody's home. */
    private static final Fate RESIDENTS =
            new Fate("residents", "households?|families|people|residents|villagers|civilians?|child(?:ren)?");

    private static final Fate MOVED = new Fate("displaced", "moved|relocated|brought to safety");

    /** Things that are counted by what became of them: how many there are says nothing. */
    private static final List<Fate> STRUCK = List.of(
            new Fate("households", "households|families"),
            new Fate("homes", "homes|houses|dwellings"),
            new Fate("buildings", "buildings"),
            new Fate("customers", "customers"),
            new Fate("flights", "flights"));

    private static final List<Fate> LOTS = List.of(
            new Fate("destroyed", "destroy(?:s|ed|ing)?|burn(?:ed|t) down|razed|level(?:ed|led)"),
            new Fate("damaged", "damag(?:es|ed|ing)"),
            new Fate("flooded", "flood(?:s|ed|ing)|under water"),
            new Fate("without-power", "without (?:power|electricity)|lost (?:power|electricity)|in the dark"),
            new Fate("without-water", "without water"),
            new Fate("cancelled", "cancel(?:s|ed|led|ing|ling)"),
            new Fate("delayed", "delay(?:s|ed|ing)"));

    /** Things that are counted by themselves. */
    private static final List<Fate> THINGS = List.of(new Fate("votes", "votes"), new Fate("seats", "seats"));

    private static final List<Fate> SUMS = List.of(
            new Fate("damage", "damages?|losses"),
            new Fate("aid", "aid|assistance|relief"),
            new Fate("loan", "loans?"),
            new Fate("fine", "fines?|fined"),
            new Fate("ransom", "ransom"),
            new Fate("budget", "budget"),
            new Fate("deal", "deal|takeover|acquisition"));

    private static final List<Fate> SHARES = List.of(
            new Fate("turnout", "turnout"),
            new Fate("vote", "votes?"),
            new Fate("inflation", "inflation"),
            new Fate("unemployment", "unemployment|jobless rate"));

    /** All of these: most sentences have none, and are not read for figures. One group, which is tried at words' beginnings alone. */
    private static final Pattern ANY = word(Stream.of(FATES, List.of(MOVED), STRUCK, THINGS, SUMS, SHARES)
            .flatMap(List::stream)
            .map(Fate::words)
            .collect(Collectors.joining("|")));

    /** A figure of what might be, of another time, or of what is asked for. */
    private static final Pattern OTHER = Pattern.compile(
            "\\b(?:could|might|would|if|last (?:year|month|decade|century)|(?:years?|decades|months?) ago|in recent"
                    + " years|every year|each year|a year|since (?:19|20)\\d\\d|drills?|exercise|in (?:19|20)\\d\\d|of"
                    + " (?:19|20)\\d\\d|(?:19|20)\\d\\ds)\\b",
            Pattern.CASE_INSENSITIVE);

    /** "27 people, including three children, were killed": the aside counts others. */
    private static final Pattern ASIDE =
            Pattern.compile("^([\\w ]{0,30}), (?:including|among them|most of them)[^,]{1,60},");

    private static final Pattern CLAUSE =
            Pattern.compile("[,;:.!?()“”\"]| and | but | while | as | after | in | from | at | by ");
    private static final Pattern CLAUSE_BEFORE = Pattern.compile("[,;:.!?()“”\"]| and | but | while ");
    private static final int AFTER = 60;
    private static final int BEFORE = 40;

    /** "The toll of the fire on the quay has risen to 14": what is counted stands further before it. */
    private static final Pattern REACHED = Pattern.compile(
            "\\b(?:rose|ris(?:es|en)|climb(?:s|ed)|increas(?:es|ed)|gr[eo]wn?|jump(?:s|ed)|stands|stood) (?:to|at)\\s+"
                    + "(?:(?:at least|more than|about|around|nearly|over|some)\\s+)?$",
            Pattern.CASE_INSENSITIVE);

    private static final int FAR_BEFORE = 120;

    private Counts() {}

    /**
     * A name and the words for it.
     *
     * @param alone finds them as words of their own; {@code leading} with an adjective or two before them at most
     */
    private record Fate(String name, String words, Pattern alone, Pattern leading) {
        Fate(String name, String words) {
            this(
                    name,
                    words,
                    word(words),
                    Pattern.compile("^\\s*(?:\\w+ ){0,2}?(?:" + words + ")\\b", Pattern.CASE_INSENSITIVE));
        }

        boolean isIn(String text) {
            return alone.matcher(text).find();
        }

        boolean leads(String text) {
            return leading.matcher(text).find();
        }
    }

    private static Pattern word(String words) {
        return Pattern.compile("\\b(?:" + words + ")\\b", Pattern.CASE_INSENSITIVE);
    }

    /** What is counted: an id, and the same in words. */
    record What(String id, String of) {}

    /** Whether anything that is counted is named at all. */
    static boolean isNamed(String text) {
        return ANY.matcher(text).find();
    }

    /** Whether a sentence tells of what is, here and now. */
    static boolean isOfNow(String sentence) {
        return !OTHER.matcher(sentence).find();
    }

    /** {@code from} and {@code to}: where the figures before and behind it stop and begin. */
    static Optional<What> of(String sentence, Counted figure, int from, int to) {
        String all = ASIDE.matcher(
                        sentence.substring(figure.end(), Math.min(sentence.length(), figure.end() + 2 * AFTER)))
                .replaceFirst("$1");
        boolean aside = all.length() < Math.min(sentence.length() - figure.end(), 2 * AFTER);
        String near = aside ? all : sentence.substring(figure.end(), Math.min(to, figure.end() + AFTER));
        String after = first(near, CLAUSE);
        String before = before(sentence, from, figure.start());
        return switch (figure.sort()) {
            case COUNT -> figure.number() == Math.rint(figure.number()) ? counted(after, before) : Optional.empty();
            case MONEY -> measured("sum", SUMS, near, before);
            case PERCENT -> measured("share", SHARES, near, before);
        };
    }

    private static String before(String sentence, int from, int figure) {
        String near = last(sentence.substring(Math.max(from, figure - BEFORE), figure), CLAUSE_BEFORE);
        if (!REACHED.matcher(near).find()) {
            return near;
        }
        String far = last(sentence.substring(Math.max(from, figure - FAR_BEFORE), figure), CLAUSE_BEFORE);
        // Of two it is not plain which has reached that.
        return FATES.stream().filter(fate -> fate.isIn(far)).count() > 1 ? "" : far;
    }

    private static Optional<What> counted(String after, String before) {
        Optional<String> fate = fate(after, before);
        if (fate.isPresent()) {
            return Optional.of(leading(WHO, after)
                    .map(whom -> new What(fate.get() + "." + whom, whom + " " + fate.get()))
                    .orElseGet(() -> new What(fate.get(), fate.get())));
        }
        Optional<String> struck = leading(STRUCK, after);
        if (struck.isPresent()) {
            return name(LOTS, after)
                    .or(() -> name(LOTS, before))
                    .map(lot -> new What(lot + "." + struck.get(), struck.get() + " " + lot.replace('-', ' ')));
        }
        return leading(THINGS, after).map(thing -> new What("count." + thing, thing));
    }

    private static Optional<String> fate(String after, String before) {
        // "The missing instalment of 71": what is missing stands behind.
        Optional<String> told =
                name(FATES, after).or(() -> name(FATES, before).filter(name -> !name.equals("missing")));
        boolean moved = RESIDENTS.leads(after) && (MOVED.isIn(after) || MOVED.isIn(before));
        return told.or(() -> moved ? Optional.of(MOVED.name()) : Optional.empty());
    }

    private static Optional<String> leading(List<Fate> among, String after) {
        return among.stream().filter(one -> one.leads(after)).map(Fate::name).findFirst();
    }

    private static Optional<What> measured(String what, List<Fate> among, String after, String before) {
        return name(among, after).or(() -> name(among, before)).map(name -> new What(what + "." + name, name));
    }

    private static Optional<String> name(List<Fate> among, String text) {
        return among.stream().filter(one -> one.isIn(text)).map(Fate::name).findFirst();
    }

    private static String first(String text, Pattern clause) {
        Matcher end = clause.matcher(text);
        return end.find() ? text.substring(0, end.start()) : text;
    }

    private static String last(String text, Pattern clause) {
        Matcher end = clause.matcher(text);
        int from = 0;
        while (end.find()) {
            from = end.end();
        }
        return text.substring(from);
    }
}
