package dev.dateline.gateway.desk;

import dev.dateline.contract.article.DeskId;
import dev.dateline.contract.desk.Loss;
import dev.dateline.contract.desk.Relation;
import dev.dateline.contract.fact.Ground;
import dev.dateline.contract.fact.Span;
import dev.dateline.contract.ledger.Amount;
import dev.dateline.contract.ledger.Basis;
import dev.dateline.contract.ledger.Figure;
import dev.dateline.contract.ledger.Meant;
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

    private static Value value(String provider, String via, String words, double number, Meant meant, long later) {
        return new Value(
                new Amount(words, number, meant),
                new Voice("the ministry", via, TWO.plusSeconds(later)),
                new Basis(
                        new ItemVersion(new ItemId(new Provider(provider), "urn:1"), "1"),
                        new Span(5, 5 + words.length()),
                        "The blast killed " + words + " people.",
                        new Ground("figure-killed", 0.9)),
                null);
    }
}
