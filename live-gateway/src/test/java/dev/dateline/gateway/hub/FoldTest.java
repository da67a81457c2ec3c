package dev.dateline.gateway.hub;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.contract.article.Phase;
import dev.dateline.contract.live.Entry;
import dev.dateline.contract.live.EntryId;
import dev.dateline.contract.media.Media;
import dev.dateline.contract.wire.ItemId;
import dev.dateline.contract.wire.ItemVersion;
import dev.dateline.contract.wire.Provider;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
    void showsAMergedUpdateInItsNewWordsWithANoteRestingOnAllOfIt() {
        EntryId id = log.post("Nine were hurt.", List.of(version("a")));
        log.merge(id, "Nine were hurt, two badly.", List.of(version("b")));

        Update update = log.log().update(id).orElseThrow();
        assertThat(update.post().text()).isEqualTo("Nine were hurt, two badly.");
        assertThat(update.post().credit()).isEqualTo("Harbor Wire, Bay Agency");
        assertThat(update.post().restsOn()).containsExactly(version("a"), version("b"));
        assertThat(update.notes()).extracting(Note::kind).containsExactly(Note.UPDATED);
        assertThat(update.base()).isEqualTo(2);
    }

    private static ItemVersion version(String uri) {
        return new ItemVersion(new ItemId(new Provider("harbor-wire"), "urn:harbor:" + uri), "1");
    }

    @Test
    void aCorrectionLeavesThePicturesAloneUnlessItNamesOthers() {
        Media picture = new Media(
                Media.Kind.IMAGE,
                "https://pictures.example/1.jpg",
                "The hall",
                null,
                null,
                new Media.Rights(null, null, null, "CC BY 4.0", null, null));
        EntryId id = log.post("Nine were hurt.", picture);
        log.correct(id, "Seven were hurt.", null);
        assertThat(log.log().update(id).orElseThrow().post().media()).containsExactly(picture);
        log.correct(id, "Seven were hurt.", List.of());

        assertThat(log.log().update(id).orElseThrow().post().media()).isEmpty();
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
    void aKeyEventStaysOneThroughCorrectionsUntilItIsTakenOffTheList() {
        EntryId id = log.post("Nine were hurt.");
        log.keyEvent(id, "Nine hurt");
        log.correct(id, "Seven were hurt.");
        assertThat(log.log().update(id).orElseThrow().key()).isEqualTo("Nine hurt");
        assertThat(log.log().update(id).orElseThrow().base()).isEqualTo(3);
        log.keyEvent(id, null);

        assertThat(log.log().update(id).orElseThrow().key()).isNull();
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
    void foldsOnlyWhatIsNew() {
        Hub hub = new Hub();
        EntryId first = log.post("One.");
        EntryId second = log.post("Two.");
        hub.take(log.kept());
        ArticleLog early = hub.log(log.article()).orElseThrow();
        log.correct(second, "Two and a half.");
        log.post("Three.");
        hub.take(log.kept().subList(3, 5));

        ArticleLog late = hub.log(log.article()).orElseThrow();
        assertThat(late.update(first).orElseThrow())
                .isSameAs(early.update(first).orElseThrow());
        assertThat(late.updates())
                .extracting(update -> update.post().text())
                .containsExactly("Three.", "Two and a half.", "One.");
        assertThat(early.updates()).extracting(update -> update.post().text()).containsExactly("Two.", "One.");
        assertThat(early.update(log.at(5).mark().id())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89, 144, 233})
    void foldingAnEntryAtATimeComesToTheSameAsFoldingTheWhole(long seed) {
        Random random = new Random(seed);
        Hub hub = new Hub();
        List<ArticleLog> held = new ArrayList<>();
        List<List<Update>> then = new ArrayList<>();
        int told = 0;
        for (int i = 0; i < 200; i++) {
            log.grow(random);
            if (i == 80) {
                hub.take(log.page());
                told = log.written().size();
            } else if (i > 80 && random.nextInt(4) > 0) {
                // Most come as they are written; all that was ever written fills in what lies before the page.
                hub.take(
                        log.written().subList(i == 150 ? 0 : told, log.written().size()));
                told = log.written().size();
            }
            ArticleLog now = hub.log(log.article()).orElse(null);
            if (now != null) {
                held.add(now);
                then.add(whole(now));
                assertThat(now.updates()).isEqualTo(whole(now));
            }
        }

        assertThat(held).hasSizeGreaterThan(50);
        for (int i = 0; i < held.size(); i++) {
            assertThat(held.get(i).updates())
                    .as("what was handed out never changes")
                    .isEqualTo(then.get(i));
        }
    }

    private static List<Update> whole(ArticleLog held) {
        List<Entry> entries = List.copyOf(held.entries());
        Stretch stretch = new Stretch(held.first(), List.of(), held.first(), entries);
        Fold fold = new Fold(() -> stretch);
        entries.forEach(fold::take);
        return fold.updates(held.front().pinned()).newestFirst();
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
