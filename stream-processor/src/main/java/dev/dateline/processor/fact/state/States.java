package dev.dateline.processor.fact.state;

import dev.dateline.contract.fact.Ground;
import dev.dateline.contract.fact.Span;
import dev.dateline.contract.fact.Statement;
import dev.dateline.contract.ledger.Basis;
import dev.dateline.contract.ledger.State;
import dev.dateline.contract.ledger.Value;
import dev.dateline.contract.wire.WireItem;
import dev.dateline.processor.fact.actor.Actors;
import dev.dateline.processor.fact.alert.Sentences;
import dev.dateline.processor.fact.figure.Gathered;
import dev.dateline.processor.fact.figure.Told;
import dev.dateline.processor.fact.prose.OneLine;
import dev.dateline.processor.fact.statement.Voices;
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
        Sentences.ofLines(
                        text,
                        READ,
                        line -> Kinds.isNamed(line) || SILENCE.matcher(line).find())
                .forEach(sentence -> states.read(sentence.start(), sentence.of(text)));
        states.spoken();
        return states.gathered.plain();
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
            add("comment." + comment.who(), comment.of(), Comments.NONE, span, sentence, How.AWAITS);
        });
    }

    private void add(int start, String sentence, Verbs.Read read) {
        String kind = read.kind().id();
        String name = read.thing().name();
        Span span = new Span(start + read.start(), start + read.end());
        add(
                name.isEmpty() ? kind : kind + "." + name,
                OneLine.of(read.thing().words(), LONGEST),
                read.form().value(),
                span,
                sentence,
                read.form().how());
    }

    /** Who says one thing may still be silent on another: the item's own word for that counts. */
    private void spoken() {
        for (Comments.Comment comment : comments.made(item, statements)) {
            if (silent.contains(comment.who())) {
                continue;
            }
            String words = comment.span().in(item.copy().text());
            add("comment." + comment.who(), comment.of(), Comments.SPOKEN, comment.span(), words, How.FOLLOWS);
        }
    }

    private void add(String thing, String of, String is, Span span, String sentence, How how) {
        String words = OneLine.of(span.in(item.copy().text()), LONGEST);
        if (words.length() < FEWEST) {
            return;
        }
        boolean above = span.start() < item.copy().headline().length();
        String kind = thing.substring(0, thing.indexOf('.') < 0 ? thing.length() : thing.indexOf('.'));
        Ground ground = new Ground("state-" + kind + "-" + is.replace(' ', '-'), above ? IN_HEADLINE : IN_BODY);
        Basis basis = new Basis(item.version(), span, OneLine.of(sentence, LONGEST), ground);
        Value value = new Value(new State(is, words, how.turns()), Voices.of(item, statements, span), basis);
        gathered.add(new Told("state." + thing, of, value, how == How.FOLLOWS));
    }
}
