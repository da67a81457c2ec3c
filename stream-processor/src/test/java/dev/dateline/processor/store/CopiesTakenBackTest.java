package dev.dateline.processor.store;

import static dev.dateline.processor.store.MatchDesk.HEADLINE;
import static dev.dateline.processor.store.MatchDesk.LONGER;
import static dev.dateline.processor.store.MatchDesk.TEXT;
import static dev.dateline.processor.store.MatchDesk.entry;
import static dev.dateline.processor.store.MatchDesk.only;
import static dev.dateline.processor.store.MatchDesk.version;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.contract.article.KillPolicy;
import dev.dateline.contract.desk.Proposal;
import dev.dateline.contract.desk.ProposalState;
import dev.dateline.contract.desk.Relation;
import dev.dateline.contract.desk.Source;
import dev.dateline.contract.wire.ItemVersion;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class CopiesTakenBackTest {
    private final MatchDesk desk = new MatchDesk(KillPolicy.ASK);
    private final MatchDesk strict = new MatchDesk(KillPolicy.RETRACT);

    @Test
    void aKilledCopyIsStruckFromAProposalThatAnotherStillCarries() {
        Proposal first = threeSources(desk);

        Proposal struck = only(desk.kill("dpa", "b"));

        assertThat(struck.id()).isEqualTo(first.id());
        assertThat(struck.state()).isEqualTo(ProposalState.PENDING);
        assertThat(struck.suggestion().restsOn())
                .containsExactly(version("afp", "a", "1"), version("reuters", "c", "1"));
        Source dpa = struck.evidence().others().listed().getFirst();
        assertThat(Objects.requireNonNull(dpa.loss()).by()).isEqualTo(Relation.KILL);
    }

    @Test
    void aProposalPassesToACopyWhereItsOwnItemIsKilled() {
        Proposal first = threeSources(desk);

        Proposal passed = only(desk.kill("afp", "a"));

        assertThat(passed.id()).isEqualTo(first.id());
        assertThat(passed.state()).isEqualTo(ProposalState.PENDING);
        assertThat(passed.evidence().item().version()).isEqualTo(version("dpa", "b", "1"));
        assertThat(passed.suggestion().credit()).isEqualTo("DPA");
        assertThat(passed.suggestion().restsOn())
                .containsExactly(version("dpa", "b", "1"), version("reuters", "c", "1"));
        assertThat(passed.evidence().others().listed().getFirst().stands()).isFalse();
        desk.isTheSameOnceMore();
    }

    @Test
    void withTheLastSourceAProposalGoes() {
        Proposal first = threeSources(desk);
        desk.kill("afp", "a");
        desk.kill("reuters", "c");

        assertThat(only(desk.kill("dpa", "b")).state()).isEqualTo(ProposalState.WITHDRAWN);
        assertThat(desk.now(first).state()).isEqualTo(ProposalState.WITHDRAWN);
        assertThat(desk.open()).isEmpty();
    }

    @Test
    void aNewVersionLeavesTheOldTextToItsCopies() {
        Proposal first = threeSources(desk);

        desk.send(
                "afp",
                "a",
                "2",
                HEADLINE,
                "The wall of the Veld dam has burst, and water fills the valley of the Veld.");

        assertThat(desk.now(first).evidence().item().version()).isEqualTo(version("dpa", "b", "1"));
        assertThat(desk.open()).hasSize(2);
    }

    @Test
    void aGrownTextFallsBackOnWhatItGrewFromWhereItIsKilled() {
        desk.send("afp", "a", TEXT);
        desk.send("dpa", "b", TEXT);
        desk.send("reuters", "c", LONGER);
        Proposal grown = only(desk.open());

        Proposal passed = only(desk.kill("reuters", "c"));

        assertThat(passed.id()).isEqualTo(grown.id());
        assertThat(MatchDesk.body(passed)).isEqualTo(TEXT);
        assertThat(passed.evidence().relation()).isEqualTo(Relation.NEW);
        assertThat(passed.evidence().others().standing())
                .extracting(Source::relation)
                .containsExactly(Relation.RESEND);
    }

    @Test
    void whatWasPublishedOfSeveralCopiesIsNotWithdrawnAtOnceForOneOfThem() {
        Proposal first = threeSources(strict);
        strict.approve(strict.now(first));

        Proposal question = only(strict.kill("dpa", "b"));

        assertThat(question.evidence().relation()).isEqualTo(Relation.KILL);
        assertThat(question.evidence().others().standing())
                .extracting(Source::speaker)
                .containsExactly("AFP", "REUTERS");
        assertThat(question.evidence().entries()).containsExactly(entry(first));
        assertThat(strict.withdrawn()).isEmpty();
    }

    @Test
    void onceAllCopiesAreKilledWhatWasPublishedGoes() {
        Proposal first = threeSources(strict);
        strict.approve(strict.now(first));
        Proposal asked = only(strict.kill("dpa", "b"));
        strict.kill("afp", "a");
        assertThat(strict.withdrawn()).isEmpty();

        strict.kill("reuters", "c");

        assertThat(strict.withdrawn()).containsExactly(entry(first));
        assertThat(strict.now(asked).evidence().others().standing()).isEmpty();
        strict.isTheSameOnceMore();
    }

    @Test
    void aKillFindsWhatACopyCameToAfterItWasPublished() {
        Proposal first = only(desk.send("afp", "a", TEXT));
        desk.approve(first);
        desk.send("dpa", "b", TEXT);

        Proposal question = only(desk.kill("dpa", "b"));

        assertThat(question.evidence().relation()).isEqualTo(Relation.KILL);
        assertThat(question.evidence().entries()).containsExactly(entry(first));
    }

    @Test
    void aCopyThatCameAfterPublicationKeepsTheEntryFromGoingAtOnce() {
        Proposal first = only(strict.send("afp", "a", TEXT));
        strict.approve(first);
        strict.send("dpa", "b", TEXT);
        strict.kill("afp", "a");
        assertThat(strict.withdrawn()).isEmpty();

        strict.kill("dpa", "b");

        assertThat(strict.withdrawn()).containsExactly(entry(first));
    }

    @Test
    void anApprovalRestsOnWhatWasFoldedInWhileItWasOnItsWay() {
        Proposal first = only(desk.send("afp", "a", TEXT));
        List<ItemVersion> seen = first.suggestion().restsOn();
        desk.send("dpa", "b", TEXT);
        desk.approve(first, seen);

        assertThat(only(desk.kill("dpa", "b")).evidence().entries()).containsExactly(entry(first));
    }

    @Test
    void aCopyThatWasKilledBeforeTheApprovalIsNotAskedAboutAgain() {
        Proposal first = threeSources(desk);
        desk.kill("dpa", "b");
        desk.approve(desk.now(first));

        assertThat(desk.send("dpa", "b", "2", HEADLINE, "Nothing is known of the dam.").stream()
                        .filter(one -> one.evidence().relation() == Relation.KILL))
                .isEmpty();
        assertThat(only(desk.kill("afp", "a")).evidence().others().standing())
                .extracting(Source::speaker)
                .containsExactly("REUTERS");
    }

    @Test
    void aKillThatCrossedWithTheApprovalAsksAndNamesWhatStands() {
        Proposal first = threeSources(strict);
        List<ItemVersion> seen = strict.now(first).suggestion().restsOn();
        strict.kill("dpa", "b");

        List<Proposal> told = strict.approve(first, seen);

        assertThat(told.getLast().evidence().relation()).isEqualTo(Relation.KILL);
        assertThat(told.getLast().evidence().others().standing())
                .extracting(Source::speaker)
                .containsExactlyInAnyOrder("AFP", "REUTERS");
        assertThat(strict.withdrawn()).isEmpty();
    }

    @Test
    void whatATextGrewFromDoesNotCarryIt() {
        strict.send("afp", "a", TEXT);
        strict.send("dpa", "b", LONGER);
        Proposal grown = only(strict.open());
        strict.approve(grown);

        strict.kill("dpa", "b");

        assertThat(strict.withdrawn()).containsExactly(entry(grown));
    }

    @Test
    void whatATextGrewFromIsNotNeededByIt() {
        strict.send("afp", "a", TEXT);
        strict.send("dpa", "b", LONGER);
        strict.approve(only(strict.open()));

        assertThat(only(strict.kill("afp", "a")).evidence().others().standing())
                .extracting(Source::speaker)
                .containsExactly("DPA");
        assertThat(strict.withdrawn()).isEmpty();
    }

    @Test
    void aCopyOfAKilledTextIsProposedAndSaysWhoTookItBack() {
        Proposal first = only(desk.send("afp", "a", TEXT));
        desk.kill("afp", "a");

        Proposal again = only(desk.send("dpa", "b", TEXT));

        assertThat(again.id()).isNotEqualTo(first.id());
        assertThat(again.evidence().relation()).isEqualTo(Relation.RESEND);
        Source afp = again.evidence().others().listed().getFirst();
        assertThat(afp.speaker()).isEqualTo("AFP");
        assertThat(Objects.requireNonNull(afp.loss()).by()).isEqualTo(Relation.KILL);
        assertThat(again.suggestion().restsOn()).containsExactly(version("dpa", "b", "1"));
    }

    private static Proposal threeSources(MatchDesk on) {
        Proposal first = only(on.send("afp", "a", TEXT));
        on.send("dpa", "b", TEXT);
        on.send("reuters", "c", TEXT);
        return first;
    }
}
