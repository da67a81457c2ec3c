package dev.dateline.gateway.hub;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.contract.article.Phase;
import dev.dateline.contract.live.EntryId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What readers see of a log. */
class FoldTest {
    private final SampleLog log = new SampleLog("varne");

    @Test
    void showsTheNewestUpdateFirst() {
        EntryId first = log.post("Talks began.");
        EntryId second = log.post("Talks went on.");

        assertThat(log.log().updates()).extracting(Update::id).containsExactly(second, first);
    }

    @Test
    void showsACorrectedUpdateInItsNewWordsWithANote() {
        EntryId id = log.post("Nine were hurt.");
        log.correct(id, "Seven were hurt.");

        Update update = log.log().update(id).orElseThrow();
        assertThat(update.post().text()).isEqualTo("Seven were hurt.");
        assertThat(update.notes()).extracting(Note::kind).containsExactly(Note.CORRECTED);
        assertThat(update.base()).isEqualTo(2);
    }

    @Test
    void marksARetractedUpdateAndSaysWhy() {
        EntryId id = log.post("The bridge fell.");
        log.correct(id, "The bridge was hit.");
        log.retract(id);

        Update update = log.log().update(id).orElseThrow();
        assertThat(update.state()).isEqualTo(State.RETRACTED);
        assertThat(update.notes()).extracting(Note::text).last().isEqualTo("it did not happen");
        assertThat(update.base()).isEqualTo(3);
    }

    @Test
    void leavesNoWordOfWhatWasTakenDown() {
        EntryId id = log.post("A name that must go.");
        log.takeDown(2);

        ArticleLog held = log.log();
        Update update = held.update(id).orElseThrow();
        assertThat(update.state()).isEqualTo(State.TAKEN_DOWN);
        assertThat(update.post().credit()).isNull();
        assertThat(held.after(0).toString()).doesNotContain("A name that must go.");
        assertThat(held.changedBy(log.at(3))).containsExactly(update);
    }

    @Test
    void keepsThePinnedUpdateMarkedUntilAnotherIs() {
        EntryId first = log.post("One.");
        EntryId second = log.post("Two.");
        log.pin(first);
        assertThat(log.log().update(first).orElseThrow().pinned()).isTrue();
        log.pin(second);

        assertThat(log.log().update(first).orElseThrow().pinned()).isFalse();
        assertThat(log.log().update(second).orElseThrow().pinned()).isTrue();
    }

    @Test
    void carriesHeadlineAndPhaseForward() {
        log.revise("Talks in Varne end");
        log.close();

        ArticleLog held = log.log();
        assertThat(held.front().story().headline()).isEqualTo("Talks in Varne end");
        assertThat(held.front().phase()).isEqualTo(Phase.CLOSED);
        assertThat(held.updates()).isEmpty();
    }

    @Test
    void namesTheUpdateThatACorrectionChanged() {
        EntryId id = log.post("Nine were hurt.");
        log.correct(id, "Seven were hurt.");

        ArticleLog held = log.log();
        assertThat(held.changedBy(log.at(3))).isEqualTo(List.of(held.update(id).orElseThrow()));
    }

    @Test
    void snapshotCarriesAllUpdatesButOnlyTheNewestEntries() {
        for (int i = 0; i < 60; i++) {
            log.post("Update number " + i);
        }

        ArticleSnapshot snapshot = log.log().snapshot();
        assertThat(snapshot.updates()).hasSize(60);
        assertThat(snapshot.page()).isEqualTo(log.page());
    }
}
