package dev.dateline.processor.fact.figure;

import dev.dateline.contract.fact.Ground;
import dev.dateline.contract.fact.Span;
import dev.dateline.contract.fact.Statement;
import dev.dateline.contract.ledger.Amount;
import dev.dateline.contract.ledger.Basis;
import dev.dateline.contract.ledger.Value;
import dev.dateline.contract.wire.WireItem;
import dev.dateline.processor.fact.prose.OneLine;
import dev.dateline.processor.fact.prose.PlainSentences;
import dev.dateline.processor.fact.stand.Counted;
import dev.dateline.processor.fact.statement.Voices;
import java.util.ArrayList;
import java.util.List;
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

    private static final Pattern OR_MORE = Pattern.compile("^(?: or (?:more|fewer|less)|\\+| ?percent| ?per cent|%)");

    private final WireItem item;
    private final List<Statement> statements;
    private final Gathered gathered;

    private Figures(WireItem item, List<Statement> statements) {
        this.item = item;
        this.statements = statements;
        this.gathered = new Gathered(item.copy().headline().length());
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
        PlainSentences.ofLines(text, READ, Counts::isNamed)
                .forEach(sentence -> figures.read(sentence.start(), sentence.of(text)));
        return figures.gathered.plain();
    }

    /** What one sentence counts, each by itself; nothing where it tells of another time, or of what might be. */
    public static List<Counting> in(String words) {
        if (!Counts.isNamed(words) || !NUMBER.matcher(words).find() || !Counts.isOfNow(words)) {
            return List.of();
        }
        List<Counted> counted = Counted.in(words);
        List<Counting> counting = new ArrayList<>();
        for (int at = 0; at < counted.size(); at++) {
            Counted figure = counted.get(at);
            int from = at == 0 ? 0 : counted.get(at - 1).end();
            int to = at + 1 == counted.size()
                    ? words.length()
                    : counted.get(at + 1).start();
            Counts.of(words, figure, from, to).ifPresent(what -> counting.add(counting(words, figure, what)));
        }
        return counting;
    }

    private static Counting counting(String words, Counted figure, Counts.What what) {
        Span span = span(words, figure);
        Amount amount = new Amount(OneLine.of(span.in(words), LONGEST), figure.number(), figure.meant());
        return new Counting(what.id(), what.of(), amount, span);
    }

    private void read(int start, String words) {
        in(words).forEach(one -> keep(start, words, one));
    }

    private void keep(int start, String words, Counting one) {
        boolean above = start < item.copy().headline().length();
        Span span = new Span(start + one.span().start(), start + one.span().end());
        Basis basis = new Basis(
                item.version(),
                span,
                OneLine.of(words, LONGEST),
                new Ground("figure-" + one.id(), above ? IN_HEADLINE : IN_BODY));
        Value value = new Value(one.amount(), Voices.of(item, statements, span), basis, null);
        gathered.add(new Told(one.id(), one.of(), value));
    }

    private static Span span(String words, Counted figure) {
        int from = Math.max(0, figure.start() - BEFORE);
        Matcher before = MEANT.matcher(words.substring(from, figure.start()));
        int start = before.find() ? from + before.start() : figure.start();
        Matcher behind = OR_MORE.matcher(words.substring(figure.end()));
        int end = behind.find() ? figure.end() + behind.end() : figure.end();
        return new Span(start, end);
    }
}
