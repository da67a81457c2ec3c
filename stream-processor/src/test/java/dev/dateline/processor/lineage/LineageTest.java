package dev.dateline.processor.lineage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.contract.article.ArticleId;
import dev.dateline.contract.desk.ProposalId;
import dev.dateline.contract.desk.ProposalState;
import dev.dateline.contract.desk.Relation;
import dev.dateline.contract.wire.Copy;
import dev.dateline.contract.wire.Details;
import dev.dateline.contract.wire.Handling;
import dev.dateline.contract.wire.ItemId;
import dev.dateline.contract.wire.ItemKind;
import dev.dateline.contract.wire.ItemVersion;
import dev.dateline.contract.wire.Origin;
import dev.dateline.contract.wire.Provider;
import dev.dateline.contract.wire.PubStatus;
import dev.dateline.contract.wire.Signal;
import dev.dateline.contract.wire.WireItem;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineageTest {
    private static final Trail KNOWN =
            Trail.NONE.with(new Trail.Step(new ProposalId("p-1"), new ArticleId("veld-dam"), ProposalState.APPROVED));

    @ParameterizedTest
    @CsvSource({"RESEND, RESEND", "UPDATE, UPDATE", "REWRITE, REWRITE"})
    void saysWhatATextIsToAnEarlierOneThatLedSomewhere(Kinship kinship, Relation relation) {
        assertThat(Lineage.relation(item(Signal.NONE), Trail.NONE, repeats(kinship), true))
                .isEqualTo(relation);
        assertThat(Lineage.relation(item(Signal.NONE), Trail.NONE, repeats(kinship), false))
                .isEqualTo(Relation.NEW);
    }

    @Test
    void whatIsKnownByIdIsBelievedBeforeTheText() {
        assertThat(Lineage.relation(item(Signal.NONE), KNOWN, repeats(Kinship.RESEND), true))
                .isEqualTo(Relation.UPDATE);
    }

    @Test
    void aRefileIsOneWhereItsProviderSaysSo() {
        assertThat(Lineage.relation(item(Signal.UPDATE, Details.Flag.REFILE), KNOWN, new Kin.New(), false))
                .isEqualTo(Relation.REFILE);
        assertThat(Lineage.relation(item(Signal.CORRECTION, Details.Flag.REFILE), KNOWN, new Kin.New(), false))
                .isEqualTo(Relation.CORRECTION);
    }

    private static Kin repeats(Kinship kinship) {
        Likeness likeness = new Likeness(1, 1, 1, 0, new Likeness.Shape(40, false, true));
        return new Kin.Repeats(new Copies.Copy(version("earlier"), kinship, likeness));
    }

    private static ItemVersion version(String uri) {
        return new ItemVersion(new ItemId(new Provider("harbor-wire"), uri), "1");
    }

    private static WireItem item(Signal signal, Details.Flag... flags) {
        return new WireItem(
                version("item"),
                new Origin(ItemKind.WIRE, "Harbor Wire", null),
                new Handling(PubStatus.USABLE, signal, 4, null, List.of()),
                new Copy("en", "Veld dam holds", "It holds.", List.of()),
                Instant.parse("2026-03-01T12:00:00Z"),
                new Details(null, null, List.of(), List.of(), List.of(), List.of(flags)));
    }
}
