package dev.dateline.processor.store;

import static dev.dateline.processor.store.MatchDesk.HEADLINE;
import static dev.dateline.processor.store.MatchDesk.LONGER;
import static dev.dateline.processor.store.MatchDesk.TEXT;
import static dev.dateline.processor.store.MatchDesk.only;
import static dev.dateline.processor.store.MatchDesk.version;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.dateline.contract.article.KillPolicy;
import dev.dateline.contract.desk.Proposal;
import dev.dateline.contract.desk.ProposalState;
import dev.dateline.contract.desk.Relation;
import dev.dateline.contract.desk.Source;
import dev.dateline.contract.desk.Sources;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class FoldingTest {
    private final MatchDesk desk = new MatchDesk(KillPolicy.ASK);

    @Test
    void theSameTextFromThreeOutletsIsOneProposalWithThreeSources() {
        Proposal first = only(desk.send("afp", "a", TEXT));
        desk.send("dpa", "b", TEXT);

        Proposal folded = only(desk.send("reuters", "c", TEXT));

        assertThat(folded.id()).isEqualTo(first.id());
        assertThat(folded.state()).isEqualTo(ProposalState.PENDING);
        assertThat(speakers(folded)).containsExactly("DPA", "REUTERS");
        assertThat(folded.suggestion().restsOn())
                .containsExactly(version("afp", "a", "1"), version("dpa", "b", "1"), version("reuters", "c", "1"));
        assertThat(desk.open()).hasSize(1);
        desk.isTheSameOnceMore();
    }

    @Test
    void theSameTextUnderANewIdOfTheSameProviderIsNoSecondProposal() {
        Proposal first = only(desk.send("afp", "a", TEXT));

        assertThat(only(desk.send("afp", "again", TEXT)).id()).isEqualTo(first.id());
    }

    @Test
    void aCopyOfWhatIsOnHoldLeavesItOnHold() {
        Proposal first = only(desk.send("afp", "a", TEXT));
        desk.settle(first, ProposalState.HELD);

        assertThat(only(desk.send("dpa", "b", TEXT)).state()).isEqualTo(ProposalState.HELD);
    }

    @Test
    void aCopyOfWhatWasPublishedIsNotedAndAsksNobody() {
        Proposal first = only(desk.send("afp", "a", TEXT));
        desk.approve(first);

        Proposal noted = only(desk.send("dpa", "b", TEXT));

        assertThat(noted.id()).isEqualTo(first.id());
        assertThat(noted.state()).isEqualTo(ProposalState.APPROVED);
        assertThat(speakers(noted)).containsExactly("DPA");
        assertThat(desk.open()).isEmpty();
    }

    @Test
    void aCopyOfWhatWasRejectedStaysRejected() {
        Proposal first = only(desk.send("afp", "a", TEXT));
        desk.settle(first, ProposalState.REJECTED);

        Proposal noted = only(desk.send("dpa", "b", TEXT));

        assertThat(noted.state()).isEqualTo(ProposalState.REJECTED);
        assertThat(speakers(noted)).containsExactly("DPA");
        assertThat(desk.open()).isEmpty();
    }

    @Test
    void aCopyOfWhatLedNowhereIsJudgedByItself() {
        String chess = "The final of the chess open at Kestrel Bay went to eleven games before the champion gave up.";
        assertThat(desk.send("afp", "a", "1", "Champion loses her title", chess))
                .isEmpty();

        assertThat(desk.send("dpa", "b", "1", "Champion loses her title", chess))
                .isEmpty();
    }

    @Test
    void aCopyOfWhatWasRetractedIsProposedAgain() {
        Proposal first = only(desk.send("afp", "a", TEXT));
        desk.approve(first);
        desk.retract(first);

        Proposal again = only(desk.send("dpa", "b", TEXT));

        assertThat(again.id()).isNotEqualTo(first.id());
        assertThat(again.evidence().relation()).isEqualTo(Relation.RESEND);
    }

    @Test
    void aCopyThatComesBetweenTheKillAndTheRetractionIsProposed() {
        Proposal first = only(desk.send("afp", "a", TEXT));
        desk.approve(first);
        desk.kill("afp", "a");

        List<Proposal> told = desk.send("dpa", "b", TEXT);

        assertThat(told).anySatisfy(again -> {
            assertThat(again.id()).isNotEqualTo(first.id());
            assertThat(again.state()).isEqualTo(ProposalState.PENDING);
            assertThat(again.evidence().relation()).isEqualTo(Relation.RESEND);
        });
    }

    @Test
    void theSameTextADayLaterIsProposedByItself() {
        Proposal first = only(desk.send("afp", "a", TEXT));
        desk.pass(Duration.ofHours(25));

        assertThat(only(desk.send("dpa", "b", TEXT)).id()).isNotEqualTo(first.id());
    }

    @Test
    void aTextThatHasGrownTakesThePlaceOfTheEarlierOneAndKeepsItsSources() {
        Proposal first = only(desk.send("afp", "a", TEXT));
        desk.send("dpa", "b", TEXT);

        List<Proposal> told = desk.send("reuters", "c", LONGER);

        Proposal grown = only(desk.open());
        assertThat(told).extracting(Proposal::state).containsExactly(ProposalState.WITHDRAWN, ProposalState.PENDING);
        assertThat(told.getFirst().id()).isEqualTo(first.id());
        assertThat(grown.evidence().relation()).isEqualTo(Relation.UPDATE);
        assertThat(MatchDesk.body(grown)).isEqualTo(LONGER);
        assertThat(grown.evidence().others().listed())
                .extracting(Source::speaker, Source::relation)
                .containsExactly(tuple("AFP", Relation.UPDATE), tuple("DPA", Relation.UPDATE));
        desk.isTheSameOnceMore();
    }

    @Test
    void aTextThatHasGrownSinceItWasPublishedIsAnUpdateOfIt() {
        Proposal first = only(desk.send("afp", "a", TEXT));
        desk.approve(first);

        Proposal update = only(desk.send("dpa", "b", LONGER));

        assertThat(update.id()).isNotEqualTo(first.id());
        assertThat(update.article()).isEqualTo(first.article());
        assertThat(update.evidence().relation()).isEqualTo(Relation.UPDATE);
    }

    @Test
    void anApprovalThatCrossedWithAGrownTextLeavesThatToTheEditor() {
        Proposal first = only(desk.send("afp", "a", TEXT));
        desk.send("dpa", "b", LONGER);

        desk.approve(first);

        assertThat(desk.now(first).state()).isEqualTo(ProposalState.APPROVED);
        assertThat(MatchDesk.body(only(desk.open()))).isEqualTo(LONGER);
    }

    @Test
    void aRewriteIsJudgedByItselfAndSaysWhatItIs() {
        Proposal first = only(desk.send("afp", "a", LONGER));

        Proposal rewrite = only(desk.send("dpa", "b", TEXT));

        assertThat(rewrite.id()).isNotEqualTo(first.id());
        assertThat(rewrite.evidence().relation()).isEqualTo(Relation.REWRITE);
        assertThat(desk.open()).hasSize(2);
    }

    @Test
    void aLaterVersionGoesWhereItsEarlierOneWentWhateverItsText() {
        Proposal first = only(desk.send("afp", "a", TEXT));
        desk.approve(first);

        Proposal second = only(desk.send("afp", "a", "2", HEADLINE, TEXT));

        assertThat(second.id()).isNotEqualTo(first.id());
        assertThat(second.evidence().relation()).isEqualTo(Relation.UPDATE);
    }

    @Test
    void aLaterVersionWithTheSameWordsStaysASource() {
        Proposal first = only(desk.send("afp", "a", TEXT));
        desk.send("dpa", "b", TEXT);

        desk.send("dpa", "b", "2", HEADLINE, TEXT);

        Proposal now = only(desk.open());
        assertThat(now.id()).isEqualTo(first.id());
        assertThat(now.suggestion().restsOn()).containsExactly(version("afp", "a", "1"), version("dpa", "b", "2"));
    }

    @Test
    void listsTwentySourcesAndCountsTheRest() {
        Proposal first = only(desk.send("afp", "a", TEXT));
        for (int i = 0; i < 23; i++) {
            desk.send("outlet-" + i, "b", TEXT);
        }

        Sources others = desk.now(first).evidence().others();

        assertThat(others.listed()).hasSize(Sources.MOST);
        assertThat(others.more()).isEqualTo(3);
        assertThat(desk.open()).hasSize(1);
    }

    @Test
    void aRestartGoesOnExactly() {
        Proposal first = only(desk.send("afp", "a", TEXT));
        desk.send("dpa", "b", TEXT);
        desk.restart();
        desk.kill("afp", "a");
        desk.restart();

        desk.send("reuters", "c", TEXT);

        assertThat(desk.now(first).suggestion().restsOn())
                .containsExactly(version("dpa", "b", "1"), version("reuters", "c", "1"));
        desk.isTheSameOnceMore();
    }

    private static List<String> speakers(Proposal proposal) {
        return proposal.evidence().others().listed().stream()
                .map(Source::speaker)
                .toList();
    }
}
