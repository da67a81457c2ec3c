package dev.dateline.processor.fact.figure;

import dev.dateline.contract.fact.Ground;
import dev.dateline.contract.fact.Span;
import dev.dateline.contract.fact.Statement;
import dev.dateline.contract.ledger.Amount;
import dev.dateline.contract.ledger.Basis;
import dev.dateline.contract.ledger.Value;
import dev.dateline.contract.ledger.Voice;
import dev.dateline.contract.wire.WireItem;
import dev.dateline.processor.fact.alert.Sentences;
import dev.dateline.processor.fact.stand.Counted;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The figures that an item gives: tolls, counts, sums, shares. English alone. Pure: the same item gives the same. */
public final class Figures {
    /** News comes first; what a long text counts further down is its background. */
    private static final int READ = 8_000;

    private static final int LONGEST = 500;
    private static final int BEFORE = 40;
    private static final double IN_BODY = 0.9;
    private static final double IN_HEADLINE = 0.7;

    private static final Pattern NUMBER = Pattern.compile(
            "\\d|\\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozen|hundred|thousand|million|billion"
                    + "|\\w+teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)s?\\b",
            Pattern.CASE_INSENSITIVE);

    /** What belongs to a figure before its number. */
    private static final Pattern MEANT = Pattern.compile(
            "(?:(?:at least|at most|more than|less than|fewer than|over|nearly|almost|about|around|some|up to|as many"
                    + " as|roughly|approximately|an estimated|estimated|[$€£¥]|US[$])\\s*)+$",
            Pattern.CASE_INSENSITIVE);

    /** White space, and what is no text at all. */
    private static final Pattern GAPS = Pattern.compile("[\\s\\x00-\\x1f\\x7f-\\x9f]+");

    private static final Pattern OR_MORE = Pattern.compile("^(?: or (?:more|fewer|less)|\\+| ?percent| ?per cent|%)");

    private final WireItem item;
    private final String text;
    private final List<Statement> statements;
    private final Map<String, List<Told>> body = new LinkedHashMap<>();
    private final Map<String, List<Told>> headline = new LinkedHashMap<>();

    private Figures(WireItem item, List<Statement> statements) {
        this.item = item;
        this.text = item.copy().text();
        this.statements = statements;
    }

    /** One for each thing that is counted; none where the item has two for it that cannot both be so. */
    public static List<Told> of(WireItem item, List<Statement> statements) {
        String text = item.copy().text();
        String read = text.substring(0, Math.min(READ, text.length()));
        if (!item.copy().isEnglish() || !Counts.isNamed(read)) {
            return List.of();
        }
        Figures figures = new Figures(item, statements);
        // By lines and punctuation: the model costs a hundred times that, and each of an item's sentences would pay for
        // it.
        for (int start = 0; start < read.length(); ) {
            int end = read.indexOf('\n', start);
            int to = end < 0 ? read.length() : end;
            figures.readLine(start, read.substring(start, to));
            start = to + 1;
        }
        // A headline rounds: what the body has counts.
        Map<String, List<Told>> all = new LinkedHashMap<>(figures.headline);
        all.putAll(figures.body);
        return all.values().stream().flatMap(one -> plain(one).stream()).toList();
    }

    /** The first of those that all agree with each other. */
    private static Optional<Told> plain(List<Told> told) {
        boolean agree = told.stream()
                .allMatch(one -> told.stream()
                        .allMatch(other ->
                                one.value().amount().agrees(other.value().amount())));
        return agree ? Optional.of(told.getFirst()) : Optional.empty();
    }

    private void readLine(int start, String line) {
        if (Counts.isNamed(line)) {
            Sentences.of(line, line.length()).forEach(sentence -> read(start + sentence.start(), sentence.of(line)));
        }
    }

    private void read(int start, String words) {
        if (!Counts.isNamed(words) || !NUMBER.matcher(words).find() || !Counts.isOfNow(words)) {
            return;
        }
        List<Counted> counted = Counted.in(words);
        for (int at = 0; at < counted.size(); at++) {
            Counted figure = counted.get(at);
            int from = at == 0 ? 0 : counted.get(at - 1).end();
            int to = at + 1 == counted.size()
                    ? words.length()
                    : counted.get(at + 1).start();
            Counts.of(words, figure, from, to).ifPresent(what -> keep(start, words, figure, what));
        }
    }

    private void keep(int start, String words, Counted figure, Counts.What what) {
        boolean above = start < item.copy().headline().length();
        Span span = span(words, figure, start);
        Basis basis = new Basis(
                item.version(), span, line(words), new Ground("figure-" + what.id(), above ? IN_HEADLINE : IN_BODY));
        Amount amount = new Amount(line(span.in(text)), figure.number(), figure.meant());
        Told told = new Told(what.id(), what.of(), new Value(amount, voice(span), basis, null));
        (above ? headline : body)
                .computeIfAbsent(what.id(), id -> new ArrayList<>())
                .add(told);
    }

    private static Span span(String words, Counted figure, int shift) {
        int from = Math.max(0, figure.start() - BEFORE);
        Matcher before = MEANT.matcher(words.substring(from, figure.start()));
        int start = before.find() ? from + before.start() : figure.start();
        Matcher behind = OR_MORE.matcher(words.substring(figure.end()));
        int end = behind.find() ? figure.end() + behind.end() : figure.end();
        return new Span(shift + start, shift + end);
    }

    /** Whoever the item has say it; else whoever sent it. */
    private Voice voice(Span figure) {
        String source = statements.stream()
                .filter(statement -> says(statement, figure))
                .map(Statement::source)
                .findFirst()
                .orElse(item.origin().speaker());
        return new Voice(source, item.origin().speaker(), item.versionCreated());
    }

    private static boolean says(Statement statement, Span figure) {
        return statement.wording() != null
                && statement.wording().content().stream()
                        .anyMatch(content -> content.start() <= figure.start() && figure.end() <= content.end());
    }

    private static String line(String words) {
        String line = GAPS.matcher(words).replaceAll(" ").strip();
        if (line.length() <= LONGEST) {
            return line;
        }
        int space = line.lastIndexOf(' ', LONGEST);
        int end = space > 0 ? space : LONGEST;
        return line.substring(0, Character.isHighSurrogate(line.charAt(end - 1)) ? end - 1 : end) + "…";
    }
}
