package dev.dateline.processor.rocks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.common.utils.Utils;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.BatchingStateRestoreCallback;
import org.apache.kafka.streams.processor.StateStoreContext;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ForgettingStoreTest {
    private static final Duration LONG = Duration.ofDays(1);

    private static final TopicPartition CHANGELOG = new TopicPartition("words-changelog", 7);
    /** As Kafka Streams' checkpoints have it. */
    private static final long FROM_THE_BEGINNING = -4;

    @TempDir
    private Path folder;

    private final List<ForgettingStore> opened = new ArrayList<>();

    @AfterEach
    void close() {
        opened.forEach(ForgettingStore::close);
    }

    @Test
    void holdsWhatWasPutInTheOrderOfItsKeysAlsoAfterARestart() {
        ForgettingStore store = open(LONG);
        store.put(key("b"), bytes("2"));
        store.put(key("a"), bytes("1"));
        store.put(key("c"), bytes("3"));
        store.put(key("d"), bytes("4"));
        assertThat(store.delete(key("d"))).isEqualTo(bytes("4"));
        assertThat(store.putIfAbsent(key("a"), bytes("9"))).isEqualTo(bytes("1"));
        store.commit(Map.of(CHANGELOG, 4L));
        store.close();
        assertThat(store.isOpen()).isFalse();

        ForgettingStore again = open(LONG);

        assertThat(read(again.range(key("a"), key("b")))).containsExactly("a=1", "b=2");
        assertThat(read(again.all())).containsExactly("a=1", "b=2", "c=3");
        assertThat(again.get(key("d"))).isNull();
        assertThat(again.committedOffset(CHANGELOG)).isEqualTo(4);
    }

    @Test
    void aStoreThatWasKilledIsEmptyAndFollowsItsChangelogFromTheBeginning() throws IOException {
        ForgettingStore store = open(LONG);
        store.put(key("a"), bytes("committed"));
        store.commit(Map.of(CHANGELOG, 1L));
        store.put(key("b"), bytes("perhaps never committed"));
        store.compact();
        Path left = copy(folder.resolve("words"));
        store.close();
        Utils.delete(folder.resolve("words").toFile());
        Files.move(left, folder.resolve("words"));

        ForgettingStore again = open(LONG);

        assertThat(read(again.all())).isEmpty();
        assertThat(again.committedOffset(CHANGELOG)).isEqualTo(FROM_THE_BEGINNING);
        assertThat(files()).doesNotContain("committed");
    }

    @Test
    void aStoreOfWhichHalfAFileIsGoneIsEmptyAndFollowsItsChangelogFromTheBeginning() throws IOException {
        ForgettingStore store = open(LONG);
        store.put(key("a"), bytes("committed"));
        store.commit(Map.of(CHANGELOG, 1L));
        store.close();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith(".sst")).toList()) {
                try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                    channel.truncate(channel.size() / 2);
                }
            }
        }

        ForgettingStore again = open(LONG);

        assertThat(read(again.all())).isEmpty();
        assertThat(again.committedOffset(CHANGELOG)).isEqualTo(FROM_THE_BEGINNING);
    }

    @Test
    void aStoreThatWasClosedWithWhatNoCommitFollowedIsEmptyForItMayNeverHaveBeenCommitted() {
        ForgettingStore store = open(LONG);
        store.put(key("a"), bytes("committed"));
        store.commit(Map.of(CHANGELOG, 1L));
        store.put(key("b"), bytes("of an aborted transaction"));
        store.close();

        ForgettingStore again = open(LONG);

        assertThat(read(again.all())).isEmpty();
        assertThat(again.committedOffset(CHANGELOG)).isEqualTo(FROM_THE_BEGINNING);
    }

    @Test
    void aStoreThatWasKilledBeforeItWroteAnythingIsAsItWasWhenItWasClosed() throws IOException {
        ForgettingStore store = open(LONG);
        store.put(key("a"), bytes("1"));
        store.commit(Map.of(CHANGELOG, 1L));
        store.close();
        Path left = copy(folder.resolve("words"));
        store.init(context(new ArrayList<>()), store);
        store.put(key("b"), bytes("2"));
        store.close();
        Utils.delete(folder.resolve("words").toFile());
        Files.move(left, folder.resolve("words"));

        ForgettingStore again = open(LONG);

        assertThat(read(again.all())).containsExactly("a=1");
        assertThat(again.committedOffset(CHANGELOG)).isEqualTo(1);
    }

    @Test
    void whatIsSaidToBeCorruptIsNotThereTheNextTime() {
        ForgettingStore store = open(LONG);
        store.put(key("a"), bytes("1"));
        store.commit(Map.of(CHANGELOG, 1L));
        store.commit(Map.of());
        store.close();

        ForgettingStore again = open(LONG);

        assertThat(read(again.all())).isEmpty();
        assertThat(again.committedOffset(CHANGELOG)).isEqualTo(FROM_THE_BEGINNING);
    }

    @Test
    void aCommitWritesNoFile() throws IOException {
        ForgettingStore store = open(LONG);
        store.put(key("a"), bytes("some words"));
        long before = count();

        for (long offset = 1; offset <= 50; offset++) {
            store.put(key("a"), bytes("some words " + offset));
            store.commit(Map.of(CHANGELOG, offset));
        }

        assertThat(count()).isEqualTo(before);
        assertThat(store.committedOffset(CHANGELOG)).isEqualTo(50);
    }

    @Test
    void noFileHoldsAWordThatWasOverwrittenOnceItIsCompacted() throws IOException {
        ForgettingStore store = open(LONG);
        store.put(key("a"), bytes("libellous"));
        store.put(key("b"), bytes("libellous too"));
        store.put(key("c"), bytes("harmless"));
        store.commit(Map.of(CHANGELOG, 3L));
        store.close();
        store.init(context(new ArrayList<>()), store);
        assertThat(files()).contains("libellous", "harmless");
        store.put(key("a"), bytes("stub"));
        store.delete(key("b"));

        store.compact();

        assertThat(files()).doesNotContain("libellous").contains("harmless", "stub");
        assertThat(read(store.all())).containsExactly("a=stub", "c=harmless");
    }

    @Test
    void compactsByItselfWithinTheStatedTimeThoughNothingIsWritten() throws IOException, InterruptedException {
        ForgettingStore store = open(Duration.ofSeconds(2));
        store.put(key("a"), bytes("libellous"));
        assertThat(store.compact()).isTrue();
        assertThat(files()).contains("libellous");
        store.put(key("a"), bytes("stub"));

        for (int looks = 0; looks < 100 && files().contains("libellous"); looks++) {
            Thread.sleep(100);
        }
        assertThat(files()).doesNotContain("libellous").contains("stub");
    }

    @Test
    void isOpenedOnceMoreAfterItWasClosedAndWritesAsBefore() throws IOException {
        ForgettingStore store = open(LONG);
        store.put(key("a"), bytes("1"));
        store.close();
        assertThat(store.compact()).isFalse();

        store.init(context(new ArrayList<>()), store);
        store.put(key("b"), bytes("written again"));

        assertThat(store.compact()).isTrue();
        assertThat(files()).contains("written again");
    }

    @Test
    void whatKafkasOwnStoreLeftIsDeletedSinceNobodyWouldCompactIt() throws IOException {
        Path left = Files.createDirectories(folder.resolve("rocksdb").resolve("words"));
        Files.writeString(left.resolve("000009.sst"), "libellous");

        open(LONG);

        assertThat(files()).doesNotContain("libellous");
    }

    @Test
    void comesBackFromItsChangelog() {
        List<BatchingStateRestoreCallback> restoring = new ArrayList<>();
        ForgettingStore store = open(LONG, restoring);

        restoring
                .getFirst()
                .restoreAll(List.of(
                        KeyValue.pair(bytes("a"), bytes("1")),
                        KeyValue.pair(bytes("b"), bytes("2")),
                        KeyValue.pair(bytes("a"), null)));

        assertThat(read(store.all())).containsExactly("b=2");
    }

    private ForgettingStore open(Duration erasure) {
        return open(erasure, new ArrayList<>());
    }

    private ForgettingStore open(Duration erasure, List<BatchingStateRestoreCallback> restoring) {
        ForgettingStore store = new ForgettingStore("words", erasure);
        opened.add(store);
        store.init(context(restoring), store);
        return store;
    }

    /** Of what Kafka Streams offers to a store, this one asks for its folder and says how it is restored. */
    private StateStoreContext context(List<BatchingStateRestoreCallback> restoring) {
        return (StateStoreContext) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {StateStoreContext.class}, (proxy, method, given) -> {
                    if (method.getName().equals("register")) {
                        restoring.add((BatchingStateRestoreCallback) given[1]);
                        return null;
                    }
                    assertThat(method.getName()).isEqualTo("stateDir");
                    return folder.toFile();
                });
    }

    /** A store's files as they are now. */
    private static Path copy(Path from) throws IOException {
        Path to = Files.createTempDirectory("words");
        try (Stream<Path> found = Files.list(from)) {
            for (Path file : found.toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
        return to;
    }

    private long count() throws IOException {
        try (Stream<Path> found = Files.walk(folder)) {
            return found.filter(Files::isRegularFile).count();
        }
    }

    /** All bytes of all files below the folder. */
    private String files() throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> found = Files.walk(folder)) {
            for (Path file : found.filter(Files::isRegularFile).toList()) {
                all.append(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            }
        }
        return all.toString();
    }

    private static List<String> read(KeyValueIterator<Bytes, byte[]> range) {
        List<String> lines = new ArrayList<>();
        try (range) {
            range.forEachRemaining(one -> lines.add(text(one.key.get()) + "=" + text(one.value)));
        }
        return lines;
    }

    private static Bytes key(String text) {
        return Bytes.wrap(bytes(text));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
