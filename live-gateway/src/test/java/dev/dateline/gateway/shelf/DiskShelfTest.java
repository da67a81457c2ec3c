package dev.dateline.gateway.shelf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.contract.live.Entry;
import dev.dateline.gateway.hub.SampleLog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Blocks in files. */
class DiskShelfTest {
    private static final long CACHE = 1 << 20;

    @TempDir
    private Path parent;

    @Test
    void givesBackEveryKindOfEntryAsItWas() throws IOException {
        SampleLog log = new SampleLog("varne");
        Random random = new Random(3);
        for (int i = 0; i < 100; i++) {
            log.grow(random);
        }
        log.keyEvent(log.post("Nine were hurt."), "Nine hurt");
        log.close();
        log.reopen();
        try (DiskShelf shelf = DiskShelf.open(parent, CACHE)) {
            Block block = put(shelf, log.kept());

            assertThat(block.entries()).isEqualTo(log.kept());
            assertThat(block.first()).isEqualTo(1);
            assertThat(block.size()).isEqualTo(log.kept().size());
        }
    }

    @Test
    void aThousandWhoComeBackShareOneRead() throws IOException {
        try (DiskShelf shelf = DiskShelf.open(parent, CACHE)) {
            Block block = put(shelf, sample(10));
            IntStream.range(0, 1_000)
                    .parallel()
                    .forEach(reader -> assertThat(block.entries()).hasSize(11));

            assertThat(shelf.counts().reads()).isOne();
        }
    }

    @Test
    void holdsNoMoreOfWhatWasReadThanItMay() throws IOException {
        try (DiskShelf shelf = DiskShelf.open(parent, 1)) {
            Block one = put(shelf, sample(10));
            Block other = put(shelf, sample(20));
            one.entries();
            one.entries();
            other.entries();
            one.entries();

            assertThat(shelf.counts().reads()).isEqualTo(3);
        }
    }

    @Test
    void holdsWhatItIsGivenInsteadAndNothingElse() throws IOException {
        try (DiskShelf shelf = DiskShelf.open(parent, CACHE)) {
            Block block = put(shelf, sample(10));
            block.entries();
            List<Entry> stubs = sample(10).stream().<Entry>map(Entry::remains).toList();
            block.replace(stubs);

            assertThat(block.entries()).isEqualTo(stubs);
            assertThat(ShelfFiles.words(shelf.folder())).doesNotContain("Update");
            assertThat(shelf.counts().entries()).isEqualTo(11);
            block.discard();
            assertThat(ShelfFiles.files(shelf.folder())).isEmpty();
            assertThat(shelf.counts().entries()).isZero();
            assertThat(shelf.counts().bytes()).isZero();
            assertThatThrownBy(block::entries).isInstanceOf(Unreadable.class);
        }
    }

    @Test
    void holdsOnTheHeapWhatCannotBeWrittenAnew() throws IOException {
        try (DiskShelf shelf = DiskShelf.open(parent, CACHE)) {
            Block block = put(shelf, sample(10));
            List<Entry> stubs = sample(10).stream().<Entry>map(Entry::remains).toList();
            ShelfFiles.hide(shelf.folder());
            block.replace(stubs);

            assertThat(block.entries()).isEqualTo(stubs);
            assertThat(shelf.counts().failures()).isPositive();
            ShelfFiles.bringBack(shelf.folder());
        }
    }

    @Test
    void saysThatABlockIsLostButNotThatOneIsDiscarded() throws IOException {
        AtomicInteger lost = new AtomicInteger();
        try (DiskShelf shelf = DiskShelf.open(parent, CACHE)) {
            Block harmed = shelf.put(sample(10), lost::incrementAndGet).orElseThrow();
            ShelfFiles.harm(shelf.folder(), false);
            Block discarded = shelf.put(sample(10), lost::incrementAndGet).orElseThrow();
            discarded.discard();
            assertThatThrownBy(discarded::entries).isInstanceOf(Unreadable.class);
            assertThat(lost).hasValue(0);
            assertThatThrownBy(harmed::entries).isInstanceOf(Unreadable.class);

            assertThat(lost).hasValue(1);
            assertThat(ShelfFiles.files(shelf.folder())).isEmpty();
        }
    }

    @Test
    void keepsABlockThatCannotBeReadForAMomentOnly() throws IOException {
        AtomicInteger lost = new AtomicInteger();
        try (DiskShelf shelf = DiskShelf.open(parent, CACHE)) {
            Block block = shelf.put(sample(10), lost::incrementAndGet).orElseThrow();
            ShelfFiles.cover(shelf.folder());
            assertThatThrownBy(block::entries).isInstanceOf(Unreadable.class);
            ShelfFiles.uncover(shelf.folder());

            assertThat(block.entries()).isEqualTo(sample(10));
            assertThat(lost).hasValue(0);
        }
    }

    @Test
    void leavesNothingBehindAndLetsNobodyElseIn() throws IOException {
        Path folder;
        try (DiskShelf shelf = DiskShelf.open(parent, CACHE)) {
            put(shelf, sample(10));
            folder = shelf.folder();
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                    .isEqualTo("rwx------");
        }

        assertThat(folder).doesNotExist();
    }

    @Test
    void removesWhatAKilledProcessHasLeftAndNothingOfOneThatRuns() throws IOException {
        Path left = Files.createDirectory(parent.resolve("dateline-shelf-left"));
        Files.writeString(left.resolve("lock"), "");
        Files.writeString(left.resolve("1.block"), "Words.");
        Path foreign = Files.createDirectory(parent.resolve("dateline-shelf-foreign"));
        Files.writeString(foreign.resolve("notes"), "Words.");
        try (DiskShelf running = DiskShelf.open(parent, CACHE);
                DiskShelf shelf = DiskShelf.open(parent, CACHE)) {
            assertThat(left).doesNotExist();
            assertThat(foreign).exists();
            assertThat(running.folder()).exists();
            assertThat(shelf.folder()).exists();
        }
    }

    @Test
    void removesALockLessFolderOfOursThatNobodyHasTouchedForAMinuteAndNoOther() throws IOException {
        FileTime old = FileTime.from(Instant.now().minusSeconds(90));
        Path left = folder("dateline-shelf-left", "1.block");
        Path fresh = folder("dateline-shelf-fresh", "1.block");
        Path foreign = folder("dateline-shelf-foreign", "notes");
        Path nested = folder("dateline-shelf-nested", "1.block");
        Files.createDirectory(nested.resolve("2.block"));
        for (Path untouched : List.of(left, foreign, nested)) {
            Files.setLastModifiedTime(untouched, old);
        }
        try (DiskShelf shelf = DiskShelf.open(parent, CACHE)) {
            assertThat(left).doesNotExist();
            assertThat(List.of(fresh, foreign, nested)).allMatch(Files::exists);
            assertThat(nested.resolve("1.block")).exists();
            assertThat(shelf.folder()).exists();
        }
    }

    @Test
    void followsNoLinkOutOfAFolderThatWasLeft() throws IOException {
        Path elsewhere = Files.writeString(parent.resolve("elsewhere"), "Words.");
        Path left = folder("dateline-shelf-left", "1.block");
        Files.createSymbolicLink(left.resolve("lock"), elsewhere);
        try (DiskShelf shelf = DiskShelf.open(parent, CACHE)) {
            assertThat(left.resolve("1.block")).exists();
            assertThat(shelf.folder()).exists();
        }
    }

    @Test
    void leavesAloneWhatThisProcessHoldsUnderAnotherNameOfTheSameFolder() throws IOException {
        Path real = Files.createDirectory(parent.resolve("real"));
        Path link = Files.createSymbolicLink(parent.resolve("link"), real);
        try (DiskShelf shelf = DiskShelf.open(real, CACHE);
                DiskShelf other = DiskShelf.open(link, CACHE)) {
            assertThat(shelf.folder()).exists();
            assertThat(other.folder()).exists();
        }
    }

    private Path folder(String name, String file) throws IOException {
        Path folder = Files.createDirectory(parent.resolve(name));
        Files.writeString(folder.resolve(file), "Words.");
        return folder;
    }

    @Test
    void takesNothingWhereThereIsNoFolderToBeHad() throws IOException {
        Path file = Files.writeString(parent.resolve("file"), "This is no folder.");

        assertThat(Shelf.in(file)).isSameAs(Shelf.NONE);
        assertThat(Shelf.NONE.put(sample(1), () -> {})).isEmpty();
        assertThat(Shelf.NONE.counts().entries()).isZero();
    }

    private static Block put(DiskShelf shelf, List<Entry> entries) {
        return shelf.put(entries, () -> {}).orElseThrow();
    }

    private static List<Entry> sample(int posts) {
        SampleLog log = new SampleLog("varne");
        for (int i = 0; i < posts; i++) {
            log.post("Update " + i);
        }
        return log.kept();
    }
}
