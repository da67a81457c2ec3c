package dev.dateline.gateway.hub;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.contract.live.Chain;
import dev.dateline.contract.live.Entry;
import dev.dateline.contract.live.EntryId;
import dev.dateline.contract.live.Mark;
import dev.dateline.contract.live.Page;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Entries come twice, late and from three sides. */
class HubTest {
    private final SampleLog log = new SampleLog("varne");
    private final Hub hub = new Hub();

    @Test
    void dropsWhatItHolds() {
        log.post("One.");
        hub.take(log.written());
        hub.take(log.written());

        assertThat(held().after(0)).isEqualTo(log.kept());
        assertThat(hub.counts()).isEqualTo(new Counts(4, 2, 0));
    }

    @Test
    void aCanarysPageIsNobodysArticleAndIsForgottenWhenItIsGone() {
        SampleLog canary = new SampleLog("dateline-canary-20260301");
        canary.post("One.");
        hub.take(canary.written());

        assertThat(hub.canary(canary.article())).isPresent();
        assertThat(hub.log(canary.article())).isEmpty();
        assertThat(hub.logs()).isEmpty();
        assertThat(hub.canary(log.article())).isEmpty();

        hub.forget(canary.article());

        assertThat(hub.canary(canary.article())).isEmpty();
        assertThat(hub.holes()).isEmpty();
    }

    @Test
    void whatIsForgottenWhileItIsReadAgainStaysForgotten() {
        SampleLog canary = new SampleLog("dateline-canary-20260301");
        canary.post("One.");
        hub.take(canary.written());
        hub.rereading(Set.of(canary.article()));
        hub.forget(canary.article());

        hub.replace(canary.article(), canary.kept());
        hub.rereading(Set.of(canary.article()));

        assertThat(hub.canary(canary.article())).isEmpty();
    }

    @Test
    void neverServesAHole() {
        log.post("One.");
        log.post("Two.");
        log.post("Three.");
        hub.take(List.of(log.at(1), log.at(2), log.at(4)));
        assertThat(held().last().seq()).isEqualTo(2);
        assertThat(hub.holes()).containsExactly(log.article());

        hub.take(List.of(log.at(3)));
        assertThat(held().after(0)).isEqualTo(log.kept());
        assertThat(hub.holes()).isEmpty();
    }

    @Test
    void servesFromAPageBeforeTheRestIsRead() {
        for (int i = 0; i < 80; i++) {
            log.post("Update number " + i);
        }
        hub.take(log.page(70));
        assertThat(held().position()).isEqualTo(log.position(70));
        assertThat(hub.withoutBeginning()).containsExactly(log.article());

        hub.take(log.kept().subList(70, 81));
        hub.take(log.kept().subList(0, 70));
        assertThat(held().after(0)).isEqualTo(log.kept());
        assertThat(hub.withoutBeginning()).isEmpty();
    }

    @Test
    void servesWhatItHoldsForAllOfItOnceTheRestIsKnownToBeUnreadable() {
        for (int i = 0; i < 60; i++) {
            log.post("Update " + i);
        }
        hub.take(log.page(61));
        assertThat(hub.log(log.article()).orElseThrow().isWhole()).isFalse();

        assertThat(hub.asFarAsItGoes()).containsExactly(log.article());

        assertThat(hub.log(log.article()).orElseThrow().isWhole()).isTrue();
        assertThat(hub.log(log.article()).orElseThrow().tellsAllAfter(1)).isTrue();
    }

    @Test
    void leapsAHoleWithAPageAndFillsItLater() {
        for (int i = 0; i < 80; i++) {
            log.post("Update number " + i);
        }
        hub.take(log.kept().subList(0, 5));
        hub.take(log.page());
        assertThat(held().first()).isEqualTo(32);

        hub.take(log.kept().subList(4, 40));
        assertThat(held().after(0)).isEqualTo(log.kept());
    }

    @Test
    void knowsTheVersionsOfPinAndPhaseOnceAllEntriesAreHeld() {
        EntryId id = log.post("One.");
        log.pin(id);
        log.unpin();
        log.close();
        for (int i = 0; i < 80; i++) {
            log.post("Update number " + i);
        }
        hub.take(log.page());
        assertThat(held().versions()).isEmpty();

        hub.take(log.kept());
        assertThat(held().versions()).hasValue(new Versions(2, 2));
    }

    @Test
    void keepsWhatItHoldsAndCountsADefectWhenAHashDoesNotFit() {
        EntryId id = log.post("One.");
        hub.take(log.written());
        Mark mark = log.at(2).mark();
        Chain other = Chain.link(Chain.ORIGIN, Chain.ORIGIN);
        Mark forged = new Mark(mark.article(), 1, 2, id, mark.at(), other);
        hub.take(List.of(new Entry.Reopened(forged)));

        assertThat(hub.counts().mismatches()).isEqualTo(1);
        assertThat(held().after(0)).isEqualTo(log.kept());
    }

    @Test
    void holdsWhatWasReadAgainAndWhatHasComeMeanwhile() {
        SampleLog kept = new SampleLog("varne");
        kept.revise("Another headline");
        kept.post("Two.");
        kept.post("Three.");
        log.post("One.");
        hub.take(log.written());
        hub.take(List.of(kept.at(2)));
        assertThat(hub.wrong()).containsExactly(log.article());
        hub.rereading(hub.wrong());
        hub.take(List.of(kept.at(3), kept.at(4)));
        hub.replace(log.article(), kept.kept().subList(0, 3));

        assertThat(held().after(0)).isEqualTo(kept.kept());
        assertThat(held().front()).isEqualTo(kept.page().front());
        assertThat(hub.wrong()).isEmpty();
    }

    @Test
    void meansTheLaterOfTwoCommittedEntriesWithOneSeq() {
        SampleLog kept = new SampleLog("varne");
        kept.revise("Another headline");
        log.post("One.");
        hub.take(log.written());
        hub.rereading(Set.of(log.article()));
        hub.replace(log.article(), List.of(log.at(1), log.at(2), kept.at(2)));

        assertThat(held().after(0)).isEqualTo(kept.kept());
        assertThat(hub.wrong()).isEmpty();
    }

    @Test
    void looksAgainWhenWhatComesMeanwhileDoesNotFitEither() {
        SampleLog kept = new SampleLog("varne");
        kept.revise("Another headline");
        log.post("One.");
        hub.take(log.written());
        hub.rereading(Set.of(log.article()));
        hub.take(List.of(kept.at(2)));
        hub.replace(log.article(), log.kept());

        assertThat(hub.wrong()).containsExactly(log.article());
    }

    @Test
    void keepsWhatItHeldWhenNothingCouldBeReadAgainAndGoesOnAskingForIt() {
        SampleLog other = new SampleLog("varne");
        other.revise("Another headline");
        log.post("One.");
        hub.take(log.written());
        hub.take(List.of(other.at(2)));
        hub.rereading(hub.wrong());
        hub.replace(log.article(), List.of());

        assertThat(held().after(0)).isEqualTo(log.kept());
        assertThat(hub.wrong()).containsExactly(log.article());
    }

    @Test
    void takesBackNoWordsThatWereTakenDownWhenWhatIsReadAgainStillHasThem() {
        log.post("A name that must go.");
        List<Entry> before = log.written();
        hub.take(before);
        log.takeDown(2);
        hub.take(log.written());
        hub.rereading(Set.of(log.article()));
        hub.replace(log.article(), before);

        assertThat(held().entries().toString()).doesNotContain("A name that must go.");
    }

    @Test
    void neverTakesBackWordsThatWereTakenDown() {
        log.post("A name that must go.");
        List<Entry> before = log.written();
        log.takeDown(2);
        hub.take(List.of(log.at(1), log.at(2), log.at(3)));
        hub.take(before);

        assertThat(held().after(0)).isEqualTo(log.kept());
    }

    @Test
    void erasesBeforeTheTakedownItselfCanBeServed() {
        log.post("A name that must go.");
        hub.take(log.written());
        log.post("Two.");
        log.takeDown(2);
        hub.take(List.of(log.at(4)));

        assertThat(held().last().seq()).isEqualTo(2);
        assertThat(held().after(1)).containsExactly(log.at(2));
    }

    @Test
    void wakesFollowersOnlyForWhatIsNewToThem() {
        hub.take(log.written());
        AtomicInteger woken = new AtomicInteger();
        Subscription subscription = hub.follow(log.article(), woken::incrementAndGet);
        log.post("One.");
        hub.take(log.written());
        hub.take(log.written());
        SampleLog other = new SampleLog("other");
        hub.take(other.written());
        assertThat(woken).hasValue(1);

        subscription.close();
        log.post("Two.");
        hub.take(log.written());
        assertThat(woken).hasValue(1);
    }

    @Test
    void aLogThatWasHandedOutNeverChanges() {
        log.post("A name that must go.");
        hub.take(log.written());
        ArticleLog early = held();
        List<Entry> then = List.copyOf(early.after(0));
        log.post("Two.");
        log.takeDown(2);
        hub.take(log.written());

        assertThat(early.after(0)).isEqualTo(then);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89})
    void showsTheFoldOfTheLogInWhateverOrderItComes(long seed) {
        Random random = new Random(seed);
        int size = 20 + random.nextInt(120);
        for (int i = 0; i < size; i++) {
            log.grow(random);
        }
        List<Entry> deliveries = deliveries(random);
        List<Page> pages =
                new ArrayList<>(List.of(log.page(1 + random.nextInt(log.kept().size())), log.page()));
        while (!deliveries.isEmpty()) {
            if (!pages.isEmpty() && random.nextInt(8) == 0) {
                hub.take(pages.removeFirst());
            }
            List<Entry> batch = deliveries.subList(0, Math.min(deliveries.size(), 1 + random.nextInt(9)));
            hub.take(List.copyOf(batch));
            batch.clear();
            hub.log(log.article()).ifPresent(HubTest::isDense);
        }

        assertThat(held().after(0)).isEqualTo(log.kept());
        assertThat(held().updates()).isEqualTo(log.log().updates());
        assertThat(held().front()).isEqualTo(log.page().front());
        assertThat(hub.counts().mismatches()).isZero();
    }

    /** All that was written, half of it twice, shuffled within a short reach or as a whole. */
    private List<Entry> deliveries(Random random) {
        List<Entry> deliveries = new ArrayList<>(log.written());
        log.written().stream().filter(entry -> random.nextBoolean()).forEach(deliveries::add);
        if (random.nextBoolean()) {
            Collections.shuffle(deliveries, random);
        }
        return deliveries;
    }

    private static void isDense(ArticleLog log) {
        long seq = log.first();
        for (Entry entry : log.after(seq - 1)) {
            assertThat(entry.mark().seq()).isEqualTo(seq++);
        }
        assertThat(log.last().seq()).isEqualTo(seq - 1);
    }

    private ArticleLog held() {
        return hub.log(log.article()).orElseThrow();
    }
}
