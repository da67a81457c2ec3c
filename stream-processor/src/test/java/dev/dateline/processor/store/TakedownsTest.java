package dev.dateline.processor.store;

import static dev.dateline.processor.store.MatchDesk.TEXT;
import static dev.dateline.processor.store.MatchDesk.only;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.contract.article.KillPolicy;
import dev.dateline.contract.desk.Proposal;
import dev.dateline.contract.desk.ProposalState;
import dev.dateline.contract.desk.Relation;
import dev.dateline.contract.desk.Work;
import dev.dateline.contract.json.Json;
import dev.dateline.contract.live.EntryId;
import dev.dateline.contract.wire.PubStatus;
import dev.dateline.contract.wire.RawId;
import dev.dateline.contract.wire.Signal;
import dev.dateline.contract.wire.WireItem;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Words that were taken down are forgotten by matching. */
class TakedownsTest {
    private static final String WORDS = "lowered the water by 12 metres";

    private final MatchDesk desk = new MatchDesk(KillPolicy.ASK);

    @Test
    void theItemAndAllThatWasMadeOfItIsForgottenAndItsCopiesToo() {
        Proposal proposal = only(desk.send("harbor-wire", "urn:harbor:1", TEXT));
        desk.send("coast-press", "urn:coast:1", TEXT);
        Proposal folded = desk.now(proposal);
        desk.approve(folded);
        assertThat(onTheShelf()).isNotEmpty();

        desk.takeDown(folded);

        assertThat(onTheShelf()).isEmpty();
        assertThat(desk.all()).isEmpty();
        assertThat(desk.erased())
                .extracting(one -> one.version().item().uri())
                .containsExactlyInAnyOrder("urn:harbor-wire:urn:harbor:1", "urn:coast-press:urn:coast:1");
        assertThat(desk.agenda()).hasExactlyElementsOfTypes(Work.Cut.class);
        desk.isTheSameOnceMore();
    }

    @Test
    void aLaterVersionSaysTheSameAndGoesAsWell() {
        Proposal first = only(desk.send("harbor-wire", "urn:harbor:1", "1", MatchDesk.HEADLINE, TEXT));
        desk.approve(first);
        desk.send("harbor-wire", "urn:harbor:1", "2", MatchDesk.HEADLINE, MatchDesk.LONGER);

        desk.takeDown(first);

        assertThat(onTheShelf()).isEmpty();
        assertThat(desk.open()).isEmpty();
        assertThat(desk.erased()).extracting(one -> one.version().version()).contains("1", "2");
    }

    @Test
    void theDeliveryThatItCameInIsNamed() {
        WireItem item = desk.item(
                        "harbor-wire", "urn:harbor:1", "1", PubStatus.USABLE, Signal.NONE, MatchDesk.HEADLINE, TEXT)
                .from(new RawId("sha256-ab"));
        Proposal proposal = only(desk.send(item));
        desk.approve(proposal);

        desk.takeDown(proposal);

        assertThat(desk.erased()).containsExactly(new MatchEffect.Erased(item.version(), new RawId("sha256-ab")));
    }

    @Test
    void whatWasRetractedOnlyIsRemembered() {
        Proposal proposal = only(desk.send("harbor-wire", "urn:harbor:1", TEXT));
        desk.approve(proposal);

        desk.retract(proposal);

        assertThat(onTheShelf()).isNotEmpty();
        assertThat(desk.erased()).isEmpty();
        assertThat(desk.now(proposal).state()).isEqualTo(ProposalState.APPROVED);
    }

    @Test
    void whatRestsOnNoItemNeedsTheOrderCutAllTheSameSinceTheArticleStandsInIt() {
        Proposal proposal = only(desk.send("harbor-wire", "urn:harbor:1", TEXT));
        desk.approve(proposal, List.of());

        desk.takeDown(proposal);

        assertThat(desk.erased()).isEmpty();
        assertThat(desk.agenda()).hasExactlyElementsOfTypes(Work.Cut.class);
    }

    @Test
    void anotherArticlesQuestionAboutAKillOfTheSameItemStaysWithoutItsWords() {
        Proposal first = only(desk.send("harbor-wire", "urn:harbor:1", TEXT));
        desk.approve(first);
        desk.restOn(first, MatchDesk.FERRY, new EntryId("e-ferry"));
        desk.kill("harbor-wire", "urn:harbor:1", "KILL: engineers lowered the water by 12 metres");

        desk.takeDown(first);

        assertThat(onTheShelf()).isEmpty();
        assertThat(desk.open()).singleElement().satisfies(question -> {
            assertThat(question.article()).isEqualTo(MatchDesk.FERRY);
            assertThat(question.evidence().relation()).isEqualTo(Relation.KILL);
            assertThat(question.evidence().entries()).containsExactly(new EntryId("e-ferry"));
            assertThat(question.evidence().item().copy().text())
                    .isEqualTo("HARBOR-WIRE has withdrawn an earlier report.");
            assertThat(question.evidence().statements()).isEmpty();
            assertThat(Json.text(question)).doesNotContain("12 metres");
        });
        desk.isTheSameOnceMore();
    }

    @Test
    void anEntryThatComesToAKilledItemAfterItsWordsWereTakenDownIsAskedAboutAllTheSame() {
        Proposal first = only(desk.send("harbor-wire", "urn:harbor:1", TEXT));
        desk.approve(first);
        desk.kill("harbor-wire", "urn:harbor:1", "KILL: engineers lowered the water by 12 metres");
        desk.takeDown(first);

        desk.restOn(first, MatchDesk.FERRY, new EntryId("e-late"));

        assertThat(onTheShelf()).isEmpty();
        assertThat(desk.open()).singleElement().satisfies(question -> {
            assertThat(question.evidence().entries()).containsExactly(new EntryId("e-late"));
            assertThat(Json.text(question)).doesNotContain("12 metres");
        });
    }

    /** The keys under which these words stand. */
    private List<String> onTheShelf() {
        return desk.shelf.all().entrySet().stream()
                .filter(one -> new String(one.getValue(), StandardCharsets.UTF_8).contains(WORDS))
                .map(one -> one.getKey())
                .toList();
    }
}
