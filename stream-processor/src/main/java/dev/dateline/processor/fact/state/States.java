package dev.dateline.processor.fact.state;

import dev.dateline.contract.actor.Actors;
import dev.dateline.contract.fact.Ground;
import dev.dateline.contract.fact.Polarity;
import dev.dateline.contract.fact.Span;
import dev.dateline.contract.fact.Statement;
import dev.dateline.contract.fact.Wording;
import dev.dateline.contract.ledger.Basis;
import dev.dateline.contract.ledger.State;
import dev.dateline.contract.ledger.Value;
import dev.dateline.contract.wire.WireItem;
import dev.dateline.processor.fact.figure.Gathered;
import dev.dateline.processor.fact.figure.Told;
import dev.dateline.processor.fact.prose.OneLine;
import dev.dateline.processor.fact.prose.PlainSentences;
import dev.dateline.processor.fact.statement.Voices;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * How things stand by what an item says: a border that is closed, a ceasefire that is over, somebody who has not commented.
 * English alone. Pure: the same item gives the same.
 */
public final class States {
    /** Nobody is waited for in words without one of these. */
    private static final Pattern SILENCE = Pattern.compile(
            "\\b(?:comment|respon|react|statement|announcement|sp[eo]ak|spoken|sa(?:id|y)\\b|word\\b)",
            Pattern.CASE_INSENSITIVE);

    private static final Set<Polarity> UNTRUE = EnumSet.of(Polarity.DENIED, Polarity.CALLED_FOR);

    /** News comes first; how things stand further down is background. */
    private static final int READ = 4_000;

    private static final int LONGEST = 500;
    private static final int FEWEST = 3;
    private static final double IN_BODY = 0.85;
    private static final double IN_HEADLINE = 0.7;

    private final WireItem item;
    private final List<Statement> statements;
    private final Gathered gathered;
    private final Comments comments;
    private final Set<String> silent = new HashSet<>();

    private States(WireItem item, List<Statement> statements, Actors actors) {
        this.item = item;
        this.statements = statements;
        this.gathered = new Gathered(item.copy().headline().length());
        this.comments = new Comments(actors, item.versionCreated());
    }

    /** One for each thing; none where the item has it both ways. */
    public static List<Told> of(WireItem item, List<Statement> statements, Actors actors) {
        if (!item.copy().isEnglish()) {
            return List.of();
        }
        States states = new States(item, statements, actors);
        String text = item.copy().text();
        PlainSentences.ofLines(
                        text,
                        READ,
                        line -> Kinds.isNamed(line) || SILENCE.matcher(line).find())
                .forEach(sentence -> states.read(sentence.start(), sentence.of(text)));
        states.spoken();
        return OneThing.closest(states.gathered.plain());
    }

    private void read(int start, String sentence) {
        if (sentence.length() > LONGEST) {
            return;
        }
        if (Kinds.isNamed(sentence)) {
            boolean headline = start < item.copy().headline().length();
            new Verbs(sentence, headline).all().forEach(read -> add(start, sentence, read));
        }
        comments.missing(sentence).ifPresent(comment -> {
            silent.add(comment.who());
            Span span = new Span(
                    start + comment.span().start(), start + comment.span().end());
            add("comment." + comment.who(), comment.of(), new Is(Comments.NONE, false, false), span, sentence);
        });
    }

    /**
     * How something stands.
     *
     * @param turned whether that is plainly a change to that very thing
     * @param follows whether it is of use only where it was awaited
     */
    private record Is(String value, boolean turned, boolean follows) {}

    private void add(int start, String sentence, Verbs.Read read) {
        String kind = read.kind().id();
        String name = read.thing().name();
        Span span = new Span(start + read.start(), start + read.end());
        if (isDenied(span)) {
            return;
        }
        How how = read.form().how();
        // One that nothing tells apart may be another than that which others mean.
        boolean turned = how.turns() && !name.isEmpty() && !Plain.lasts(sentence);
        add(
                name.isEmpty() ? kind : kind + "." + name,
                OneLine.of(read.thing().words(), LONGEST),
                new Is(read.form().value(), turned, how == How.FOLLOWS),
                span,
                sentence);
    }

    /** Whether it is what somebody says is not so, or wants to be. */
    private boolean isDenied(Span span) {
        return statements.stream().anyMatch(statement -> {
            Wording wording = statement.wording();
            return wording != null
                    && UNTRUE.contains(wording.polarity())
                    && wording.content().stream()
                            .anyMatch(content -> content.start() < span.end() && span.start() < content.end());
        });
    }

    /** Who says one thing may still be silent on another: the item's own word for that counts. */
    private void spoken() {
        if (statements.isEmpty()) {
            return;
        }
        List<PlainSentences.Span> sentences = PlainSentences.ofLines(item.copy().text(), READ, line -> true);
        List<Statement> now = statements.stream()
                .filter(statement -> isOfNow(statement, sentences))
                .toList();
        for (Comments.Comment comment : comments.made(item, now)) {
            if (silent.contains(comment.who())) {
                continue;
            }
            String words = comment.span().in(item.copy().text());
            // On what, nobody knows: whoever reports the silence may still be right.
            Is is = new Is(Comments.SPOKEN, false, true);
            add("comment." + comment.who(), comment.of(), is, comment.span(), words);
        }
    }

    /** Whether what stands around the words, where the item says whose they are, is plainly of now. */
    private boolean isOfNow(Statement statement, List<PlainSentences.Span> sentences) {
        Wording wording = statement.wording();
        if (wording == null) {
            return true;
        }
        int at = (wording.cue().isEmpty() ? wording.content() : wording.cue())
                .getFirst()
                .start();
        return sentences.stream()
                .filter(sentence -> sentence.start() <= at && at < sentence.end())
                .findFirst()
                .filter(sentence -> Plain.spoke(around(sentence, wording.content())))
                .isPresent();
    }

    private String around(PlainSentences.Span sentence, List<Span> content) {
        String text = item.copy().text();
        StringBuilder around = new StringBuilder();
        for (int at = sentence.start(); at < sentence.end(); at++) {
            int here = at;
            boolean said = content.stream().anyMatch(span -> span.start() <= here && here < span.end());
            around.append(said ? ' ' : text.charAt(at));
        }
        return around.toString();
    }

    private void add(String thing, String of, Is is, Span span, String sentence) {
        String words = OneLine.of(span.in(item.copy().text()), LONGEST);
        if (words.length() < FEWEST) {
            return;
        }
        boolean above = span.start() < item.copy().headline().length();
        String kind = thing.substring(0, thing.indexOf('.') < 0 ? thing.length() : thing.indexOf('.'));
        Ground ground = new Ground("state-" + kind + "-" + is.value().replace(' ', '-'), above ? IN_HEADLINE : IN_BODY);
        Basis basis = new Basis(item.version(), span, OneLine.of(sentence, LONGEST), ground);
        Value value = new Value(new State(is.value(), words, is.turned()), Voices.of(item, statements, span), basis);
        gathered.add(new Told("state." + thing, of, value, is.follows()));
    }
}
