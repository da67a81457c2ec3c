package dev.dateline.gateway.desk;

import dev.dateline.contract.article.ArticleId;
import dev.dateline.contract.article.DeskId;
import dev.dateline.contract.desk.Loss;
import dev.dateline.contract.desk.Relation;
import dev.dateline.contract.fact.Ground;
import dev.dateline.contract.fact.Span;
import dev.dateline.contract.ledger.Amount;
import dev.dateline.contract.ledger.Basis;
import dev.dateline.contract.ledger.Figure;
import dev.dateline.contract.ledger.Meant;
import dev.dateline.contract.ledger.State;
import dev.dateline.contract.ledger.Value;
import dev.dateline.contract.ledger.Voice;
import dev.dateline.contract.wire.ItemId;
import dev.dateline.contract.wire.ItemVersion;
import dev.dateline.contract.wire.Provider;
import java.time.Instant;
import java.util.List;

/** A ledger's line, in which two agencies differ and a third has withdrawn. */
public final class SampleFigures {
    /** When the first of them said it (UTC). */
    public static final Instant TWO = Instant.parse("2026-03-01T14:02:00Z");

    private SampleFigures() {}

    /** How many were killed, on the article of {@link SampleProposals}. */
    public static Figure killed() {
        Value gone = value("bay-line", "Bay Line", "40", 40, Meant.EXACTLY, 0);
        return new Figure(
                new DeskId("world"),
                SampleProposals.ARTICLE,
                "killed",
                "killed",
                List.of(
                        gone.lost(new Loss(Relation.KILL, TWO.plusSeconds(60))),
                        value("ap", "AP", "27", 27, Meant.EXACTLY, 0),
                        value("afp", "AFP", "at least 32", 32, Meant.AT_LEAST, 480)));
    }

    /** How the border stands: one says that it has reopened since another had it closed, and a third still has it closed. */
    public static Figure border() {
        return new Figure(
                new DeskId("world"),
                SampleProposals.ARTICLE,
                "state.border.norland",
                "border with Norland",
                List.of(
                        state("ap", "AP", new State("closed", "is closed", false), 0),
                        state("afp", "AFP", new State("open", "has reopened", true), 480),
                        state("dpa", "DPA", new State("closed", "remains closed", false), 960)));
    }

    /** How many were killed, by this item version alone, on this article. */
    public static Figure killed(ArticleId article, ItemVersion by, String words, double number, long later) {
        Basis basis = new Basis(
                by,
                new Span(0, words.length()),
                "The blast in the mill killed " + words + " people.",
                new Ground("figure-killed", 0.9));
        Voice voice = new Voice("the ministry", "Harbor Wire", TWO.plusSeconds(later));
        return new Figure(
                new DeskId("world"),
                article,
                "killed",
                "killed",
                List.of(new Value(new Amount(words, number, Meant.EXACTLY), voice, basis, null)));
    }

    private static Value state(String provider, String via, State state, long later) {
        return new Value(
                state,
                new Voice("the ministry", via, TWO.plusSeconds(later)),
                basis(provider, state.words(), "The border " + state.words() + ".", "state-border-" + state.is()));
    }

    private static Value value(String provider, String via, String words, double number, Meant meant, long later) {
        return new Value(
                new Amount(words, number, meant),
                new Voice("the ministry", via, TWO.plusSeconds(later)),
                basis(provider, words, "The blast killed " + words + " people.", "figure-killed"),
                null);
    }

    private static Basis basis(String provider, String words, String sentence, String rule) {
        return new Basis(
                new ItemVersion(new ItemId(new Provider(provider), "urn:1"), "1"),
                new Span(5, 5 + words.length()),
                sentence,
                new Ground(rule, 0.9));
    }
}
