package dev.dateline.gateway.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.contract.live.Entry;
import dev.dateline.contract.live.EntryId;
import dev.dateline.contract.live.Page;
import dev.dateline.contract.wire.ItemId;
import dev.dateline.contract.wire.ItemVersion;
import dev.dateline.contract.wire.Provider;
import dev.dateline.gateway.shelf.Block;
import dev.dateline.gateway.shelf.DiskShelf;
import dev.dateline.gateway.shelf.Shelf;
import dev.dateline.gateway.shelf.ShelfCounts;
import dev.dateline.gateway.shelf.ShelfFiles;
import dev.dateline.gateway.shelf.Unreadable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is older is on the shelf, and reads as if it were not. */
class ShelvedHubTest {
    private static final Holding FEW = new Holding(3, 4, Long.MAX_VALUE, Long.MAX_VALUE);
    private static final String NAME = "A name that must go.";

    private final SampleLog log = new SampleLog("varne");

    @TempDir
    private Path parent;

    private DiskShelf shelf;
    private Hub hub;

    @BeforeEach
    void open() throws IOException {
        shelf = DiskShelf.open(parent, 64 << 10);
        hub = new Hub(shelf, FEW);
    }

    @AfterEach
    void close() {
        shelf.close();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89, 144, 233})
    void readsAsIfAllWereOnTheHeapInWhateverOrderItComes(long seed) {
        Random random = new Random(seed);
        Hub plain = new Hub();
        for (int i = 0; i < 60 + random.nextInt(120); i++) {
            log.grow(random);
        }
        List<Entry> deliveries = deliveries(random);
        List<Page> pages =
                new ArrayList<>(List.of(log.page(1 + random.nextInt(log.kept().size())), log.page()));
        while (!deliveries.isEmpty()) {
            if (!pages.isEmpty() && random.nextInt(8) == 0) {
                plain.take(pages.getFirst());
                hub.take(pages.removeFirst());
            }
            List<Entry> batch = deliveries.subList(0, Math.min(deliveries.size(), 1 + random.nextInt(9)));
            assertThat(hub.take(List.copyOf(batch))).isEqualTo(plain.take(List.copyOf(batch)));
            batch.clear();
            if (random.nextInt(4) == 0) {
                plain.log(log.article()).ifPresent(told -> readsAs(told, held()));
            }
        }

        assertThat(held().after(0)).isEqualTo(log.kept());
        assertThat(shelf.counts().entries()).isEqualTo(log.kept().size() - hub.onHeap());
        assertThat(hub.onHeap()).isLessThan(FEW.entries() + FEW.block());
        for (long seq = 1; seq <= log.kept().size(); seq += 7) {
            readsAs(
                    plain.log(log.article()).orElseThrow().upTo(seq).orElseThrow(),
                    held().upTo(seq).orElseThrow());
        }
        assertThat(hub.wrong()).isEmpty();
        assertThat(shelf.counts().failures()).isZero();
    }

    private static void readsAs(ArticleLog told, ArticleLog held) {
        assertThat(held.first()).isEqualTo(told.first());
        assertThat(held.position()).isEqualTo(told.position());
        assertThat(held.entries()).isEqualTo(told.entries());
        assertThat(held.updates()).isEqualTo(told.updates());
        assertThat(held.front()).isEqualTo(told.front());
        assertThat(held.versions()).isEqualTo(told.versions());
        assertThat(held.snapshot()).isEqualTo(told.snapshot());
        assertThat(held.tellsAllAfter(told.first())).isEqualTo(told.tellsAllAfter(told.first()));
        told.updates().forEach(update -> assertThat(held.update(update.id())).hasValue(update));
        told.entries().forEach(entry -> assertThat(held.changedBy(entry)).isEqualTo(told.changedBy(entry)));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
    void whatWasHandedOutGoesOnShowingTheSameUnlessItIsTakenDown(long seed) {
        Random random = new Random(seed);
        List<ArticleLog> handedOut = new ArrayList<>();
        List<List<Update>> then = new ArrayList<>();
        for (int i = 0; i < 150; i++) {
            log.grow(random);
            hub.take(log.written());
            handedOut.add(held());
            then.add(List.copyOf(held().updates()));
        }
        for (int i = 0; i < handedOut.size(); i++) {
            List<Update> now = handedOut.get(i).updates();
            for (int place = 0; place < now.size(); place++) {
                Update update = now.get(place);
                if (update.state() != State.TAKEN_DOWN && !isTouchedByTakedown(update)) {
                    assertThat(update).isEqualTo(then.get(i).get(place));
                }
            }
        }
    }

    /** Whether anything that was ever said on this update is gone. */
    private boolean isTouchedByTakedown(Update update) {
        return log.written().stream()
                .filter(entry -> update.id().equals(Reading.target(entry)))
                .anyMatch(entry -> log.at(entry.mark().seq()) instanceof Entry.Erased);
    }

    @Test
    void holdsNoMoreOnTheHeapHoweverManyLargeEntriesComeIntoOneArticle() throws IOException {
        Hub usual = new Hub(shelf, Holding.USUAL);
        String words = "Long words. ".repeat(500);
        long most = 0;
        for (int i = 0; i < 1_500; i++) {
            log.post(words + i);
            usual.take(List.of(log.at(log.kept().size())));
            usual.take(List.of(log.at(1)));
            most = Math.max(most, usual.onHeap());
        }

        assertThat(most).isBetween(100L, 264L);
        assertThat(usual.onHeap() + shelf.counts().entries()).isEqualTo(1_501);
        assertThat(usual.log(log.article()).orElseThrow().after(0)).isEqualTo(log.kept());
    }

    @Test
    void holdsABoundedPartOfAllArticlesTogether() {
        Holding narrow = new Holding(200, 64, 1 << 20, 400_000);
        Hub wide = new Hub(shelf, narrow);
        List<SampleLog> logs = new ArrayList<>();
        for (int article = 0; article < 60; article++) {
            SampleLog one = new SampleLog("article-" + article);
            for (int i = 0; i < 80; i++) {
                one.post("Update " + i);
            }
            logs.add(one);
            wide.take(one.page());
            wide.take(one.kept());
        }

        // Some seven hundred bytes each.
        assertThat(wide.onHeap()).isLessThan(600);
        logs.forEach(one ->
                assertThat(wide.log(one.article()).orElseThrow().after(0)).isEqualTo(one.kept()));
    }

    @Test
    void aLongLogThatIsStillBeingReadDoesNotWaitOnTheHeap() {
        post(500);
        hub.take(log.page());
        hub.take(log.kept().subList(0, 440));

        assertThat(held().first()).isGreaterThan(1);
        assertThat(hub.onHeap()).isLessThan(Page.NEWEST + 3 * FEW.block());
        hub.take(log.kept().subList(440, 501));
        assertThat(held().after(0)).isEqualTo(log.kept());
    }

    @Test
    void norDoesOneOfWhichAnEarlyEntryWasTakenDownAndComesLast() {
        post(500);
        log.takeDown(5, 300);
        hub.take(log.page());
        hub.take(log.kept().stream()
                .filter(entry -> !(entry instanceof Entry.Erased))
                .toList());

        assertThat(held().first()).isGreaterThan(1);
        assertThat(hub.onHeap()).isLessThan(Page.NEWEST + 6 * FEW.block());
        hub.take(log.kept());
        assertThat(held().after(0)).isEqualTo(log.kept());
        assertThat(shelf.counts().entries()).isEqualTo(502 - hub.onHeap());
    }

    @Test
    void goesOnAfterAPageWithWhatCameBeforeIt() {
        post(200);
        hub.take(log.kept().subList(100, 180));
        hub.take(log.page(150));
        assertThat(held().position()).isEqualTo(log.position(180));
        assertThat(hub.holes()).isEmpty();
        hub.take(log.kept());

        assertThat(held().after(0)).isEqualTo(log.kept());
        assertThat(shelf.counts().entries()).isEqualTo(201 - hub.onHeap());
    }

    @Test
    void resumesFromTheBeginningWithEveryEntryOnceInOrder() {
        post(300);
        hub.take(log.written());

        assertThat(held().resume(log.position(1)))
                .isEqualTo(new Verdict.Resumed(log.kept().subList(1, 301)));
        assertThat(held().isAtHand(2)).isFalse();
        assertThat(held().isAtHand(301)).isTrue();
    }

    @Test
    void correctsAnUpdateThatIsOnTheShelf() {
        EntryId old = log.post("Nine were hurt.");
        post(30);
        hub.take(log.written());
        log.correct(old, "Seven were hurt.");
        hub.take(log.written());
        assertThat(held().update(old).orElseThrow().post().text()).isEqualTo("Seven were hurt.");
        assertThat(held().upTo(20)
                        .orElseThrow()
                        .update(old)
                        .orElseThrow()
                        .post()
                        .text())
                .isEqualTo("Nine were hurt.");
        post(30);
        hub.take(log.written());

        Update update = held().update(old).orElseThrow();
        assertThat(update.post().text()).isEqualTo("Seven were hurt.");
        assertThat(update.notes()).hasSize(1);
        assertThat(update.base()).isEqualTo(2);
    }

    @Test
    void findsWhatRestsOnAnItemWithoutAWalkThroughTheLog() {
        ItemVersion first = new ItemVersion(new ItemId(new Provider("harbor-wire"), "urn:harbor:1"), "1");
        ItemVersion second = new ItemVersion(new ItemId(new Provider("harbor-wire"), "urn:harbor:2"), "1");
        EntryId old = log.post("Nine were hurt.", List.of(first));
        EntryId merged = log.post("The bridge is closed.");
        log.merge(merged, "The bridge is closed and a road is too.", List.of(second));
        post(40);
        hub.take(log.written());
        long reads = shelf.counts().reads();

        assertThat(held().concerned(Set.of(), Set.of(first.item(), second.item())))
                .extracting(Update::id)
                .containsExactly(merged, old);
        assertThat(held().concerned(Set.of(old), Set.of(first.item()))).hasSize(1);
        assertThat(shelf.counts().reads() - reads).isLessThan(10);
    }

    @Test
    void leavesNoWordOnDiskOfWhatWasTakenDown() throws IOException {
        log.post(NAME);
        post(30);
        hub.take(log.written());
        assertThat(ShelfFiles.words(shelf.folder())).contains(NAME);
        ArticleLog early = held();
        log.takeDown(2);
        hub.take(log.written());

        assertThat(ShelfFiles.words(shelf.folder())).doesNotContain(NAME).contains("Update 5");
        assertThat(early.entries().toString()).doesNotContain(NAME);
        assertThat(early.updates().toString()).doesNotContain(NAME);
        assertThat(held().after(0)).isEqualTo(log.kept());
    }

    @Test
    void leavesNoWordOnDiskWhereTheStubComesBeforeTheTakedownOrWhileTheBeginningIsBeingRead() throws IOException {
        log.post(NAME);
        post(100);
        hub.take(log.page());
        hub.take(log.kept().subList(0, 40));
        assertThat(ShelfFiles.words(shelf.folder())).contains(NAME);
        log.takeDown(2);
        hub.take(List.of(log.at(2)));

        assertThat(ShelfFiles.words(shelf.folder())).doesNotContain(NAME);
        hub.take(log.written());
        assertThat(ShelfFiles.words(shelf.folder())).doesNotContain(NAME);
        assertThat(held().after(0)).isEqualTo(log.kept());
    }

    @Test
    void leavesNothingOnDiskOfALogThatWasReadAgain() throws IOException {
        log.post(NAME);
        post(30);
        hub.take(log.written());
        SampleLog other = new SampleLog("varne");
        other.revise("Another headline");
        hub.rereading(Set.of(log.article()));
        hub.replace(log.article(), other.kept());

        assertThat(ShelfFiles.words(shelf.folder())).doesNotContain(NAME).doesNotContain("Update");
        assertThat(held().after(0)).isEqualTo(other.kept());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void hasAnArticleReadAgainOfWhichABlockIsGoneOrIsNotWhatWasWritten(boolean gone) throws IOException {
        post(30);
        hub.take(log.written());
        ShelfFiles.harm(shelf.folder(), gone);
        ArticleLog harmed = held();
        assertThat(harmed.resume(log.position(1))).isEqualTo(new Verdict.NotYet());
        assertThatThrownBy(() -> harmed.updates().getLast())
                .isInstanceOf(Unreadable.class)
                .hasMessageContaining("cannot be read at the moment");
        assertThat(hub.wrong()).containsExactly(log.article());
        assertThat(harmed.resume(log.position(31))).isInstanceOf(Verdict.Resumed.class);
        log.post("Meanwhile.");
        log.correct(new EntryId("post-1"), "Corrected.");
        hub.rereading(hub.wrong());
        hub.take(log.kept().subList(31, 33));
        hub.replace(log.article(), log.kept().subList(0, 31));

        assertThat(hub.wrong()).isEmpty();
        readsAs(log.log(), held());
    }

    @Test
    void keepsOnTheHeapWhatCannotBePutOnTheShelf() throws IOException {
        post(20);
        hub.take(log.written());
        long shelved = shelf.counts().entries();
        ShelfFiles.hide(shelf.folder());
        post(40);
        hub.take(log.written());
        assertThat(hub.onHeap()).isEqualTo(61 - shelved);
        assertThat(shelf.counts().failures()).isPositive();
        assertThat(held().after(shelved)).isEqualTo(log.kept().subList(Math.toIntExact(shelved), 61));
        ShelfFiles.bringBack(shelf.folder());
        post(20);
        hub.take(log.written());

        assertThat(hub.onHeap()).isLessThan(FEW.entries() + FEW.block());
        assertThat(held().after(0)).isEqualTo(log.kept());
    }

    @Test
    void takesWordsDownAlsoWhereTheirBlockCannotBeRead() throws IOException {
        log.post(NAME);
        post(20);
        hub.take(log.written());
        ShelfFiles.harm(shelf.folder(), false);
        log.takeDown(2);
        hub.take(log.written());

        assertThat(ShelfFiles.words(shelf.folder())).doesNotContain(NAME);
        assertThat(hub.wrong()).containsExactly(log.article());
        hub.rereading(hub.wrong());
        hub.replace(log.article(), log.kept());
        readsAs(log.log(), held());
    }

    @Test
    void showsNoOldWordsThroughANewerEntryWhereTheirBlockCannotBeRead() throws IOException {
        EntryId old = log.post(NAME);
        post(20);
        log.keyEvent(old, "The title");
        hub.take(log.written());
        forgetWhatWasRead();
        assertThat(held().update(old).orElseThrow().post().text()).isEqualTo(NAME);
        log.takeDown(2);
        ShelfFiles.cover(shelf.folder());
        hub.take(List.of(log.at(log.kept().size())));

        ArticleLog bare = held();
        assertThat(bare.last()).isEqualTo(log.kept().getLast().mark());
        assertThatThrownBy(() -> bare.update(old)).isInstanceOf(Unreadable.class);
        assertThatThrownBy(() -> bare.updates().getLast()).isInstanceOf(Unreadable.class);
        assertThat(hub.wrong()).containsExactly(log.article());
        hub.rereading(hub.wrong());
        hub.replace(log.article(), log.kept());
        readsAs(log.log(), held());
    }

    @Test
    void aLongLogThatIsReadAgainDoesNotWaitOnTheHeap() {
        post(500);
        List<Hub> watching = new ArrayList<>();
        AtomicLong most = new AtomicLong();
        Shelf watched = before(() -> most.accumulateAndGet(watching.getFirst().onHeap(), Math::max));
        Hub anew = new Hub(watched, FEW);
        watching.add(anew);
        anew.take(log.written().subList(0, 1));
        anew.rereading(Set.of(log.article()));
        anew.replace(log.article(), log.kept());

        assertThat(most).hasValueLessThan(2L * (FEW.entries() + FEW.block()));
        assertThat(anew.log(log.article()).orElseThrow().after(0)).isEqualTo(log.kept());
    }

    @Test
    void tellsOfAllOtherArticlesWhereOneCannotBeRead() throws IOException {
        Hub cold = new Hub(shelf, new Holding(0, 4, Long.MAX_VALUE, 0));
        post(20);
        cold.take(log.written());
        SampleLog other = new SampleLog("other");
        ShelfFiles.harm(shelf.folder(), true);
        cold.take(other.written());

        assertThat(cold.gists()).extracting(Gist::article).containsExactly(other.article());
        assertThat(cold.wrong()).containsExactly(log.article());
    }

    @Test
    void readsNothingToTellOfAnArticleInWhichNothingHappens() {
        Hub cold = new Hub(shelf, new Holding(0, 4, Long.MAX_VALUE, 0));
        post(20);
        cold.take(log.written());
        List<Gist> first = cold.gists();
        long reads = shelf.counts().reads();
        forgetWhatWasRead();
        long since = shelf.counts().reads();

        assertThat(reads).isPositive();
        assertThat(cold.gists()).isEqualTo(first);
        assertThat(shelf.counts().reads()).isEqualTo(since);
    }

    @Test
    void putsWholeBlocksAwayWhereAllArticlesTogetherAreTooMuch() throws IOException {
        Hub full = new Hub(shelf, new Holding(200, 8, 1 << 20, 710 * 20 * Page.NEWEST));
        List<SampleLog> logs = IntStream.range(0, 20)
                .mapToObj(article -> new SampleLog("article-" + article))
                .toList();
        for (int i = 0; i < 100; i++) {
            for (SampleLog one : logs) {
                one.post("Update " + i);
                full.take(List.of(one.kept().getLast()));
                full.take(List.of(one.at(1)));
            }
        }

        long files = ShelfFiles.files(shelf.folder()).size();
        assertThat(shelf.counts().entries()).isGreaterThan(900);
        assertThat(shelf.counts().entries() / files).isGreaterThan(5);
    }

    /** The shelf, before each put to which this is run. */
    private Shelf before(Runnable put) {
        return new Shelf() {
            @Override
            public Optional<Block> put(List<Entry> entries, Runnable lost) {
                put.run();
                return shelf.put(entries, lost);
            }

            @Override
            public ShelfCounts counts() {
                return shelf.counts();
            }
        };
    }

    private void forgetWhatWasRead() {
        SampleLog other = new SampleLog("other");
        for (int i = 0; i < 500; i++) {
            other.post("Words that fill what is held of blocks. ".repeat(5));
        }
        hub.take(other.written());
        hub.log(other.article()).orElseThrow().entries().forEach(Entry::mark);
        hub.forget(other.article());
    }

    private List<Entry> deliveries(Random random) {
        List<Entry> deliveries = new ArrayList<>(log.written());
        log.written().stream().filter(entry -> random.nextBoolean()).forEach(deliveries::add);
        if (random.nextInt(3) == 0) {
            Collections.shuffle(deliveries, random);
        }
        return deliveries;
    }

    private void post(int count) {
        for (int i = 0; i < count; i++) {
            log.post("Update " + log.kept().size());
        }
    }

    private ArticleLog held() {
        return hub.log(log.article()).orElseThrow();
    }
}
