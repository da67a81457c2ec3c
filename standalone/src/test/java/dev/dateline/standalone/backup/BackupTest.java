package dev.dateline.standalone.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import dev.dateline.contract.json.Json;
import dev.dateline.contract.topic.Topic;
import dev.dateline.contract.topic.TopicPlan;
import dev.dateline.contract.topic.Topics;
import dev.dateline.processor.store.TopicScan;
import dev.dateline.processor.topology.LogTopology;
import dev.dateline.standalone.Trouble;
import dev.dateline.standalone.broker.EmbeddedBroker;
import dev.dateline.standalone.cluster.Offsets;
import dev.dateline.standalone.topics.TopicSetup;
import dev.dateline.standalone.verify.Progress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On a real broker; each test has an installation of its own, and another to bring it back to. */
class BackupTest {
    private static final int PARTITIONS = 2;

    @TempDir
    static Path folder;

    private static EmbeddedBroker broker;
    private static KafkaProducer<byte[], byte[]> producer;
    private static int tests;

    private Topics from = new Topics(TopicPlan.single("", PARTITIONS));
    private Topics to = from;
    private Path kept = folder;

    @BeforeAll
    static void start() {
        broker = EmbeddedBroker.start(folder.resolve("broker"), 0);
        producer = new KafkaProducer<>(Map.copyOf(kafka()), new ByteArraySerializer(), new ByteArraySerializer());
    }

    @AfterAll
    static void stop() {
        producer.close();
        broker.close();
    }

    @BeforeEach
    void prepare() {
        tests++;
        from = new Topics(TopicPlan.single("from-" + tests + "-", PARTITIONS));
        to = new Topics(TopicPlan.single("to-" + tests + "-", PARTITIONS));
        kept = folder.resolve("kept-" + tests);
        TopicSetup.ensure(kafka(), from);
    }

    @Test
    void everyRecordComesBackByteForByteInItsPartitionAndOrder() throws Exception {
        write(from.decisions(), 0, "a", "decided \u00e9 1");
        write(from.decisions(), 1, "b", "decided 2");
        write(from.decisions(), 1, "c", "decided 3");
        write(from.accounts(), 0, "account/ann", "{\"role\":\"chief\"}");
        write(from.sources(), 0, "feed", "cursor");
        write(from.sightings(), 1, "seen", "first");
        write(from.sightings(), 1, "seen", "second, under the same key");
        write(from.receipts(), 0, "told", "17");
        write(from.actors(), 0, "port-mayor", "who holds it");

        Manifest made = Backup.make(kafka(), from, kept, true, Progress.NONE);
        Manifest back = Restore.checked(kept).onto(kafka(), to, Progress.NONE);

        assertThat(made.records()).isEqualTo(9);
        assertThat(back).isEqualTo(made);
        for (int i = 0; i < from.lasting().size(); i++) {
            assertThat(all(to.lasting().get(i)))
                    .as(to.lasting().get(i).name())
                    .isNotEmpty()
                    .isEqualTo(all(from.lasting().get(i)));
        }
    }

    @Test
    void decisionsKeepTheirOffsetsWhereCompactionHasLeftGaps() throws Exception {
        for (int i = 0; i < 5; i++) {
            write(from.decisions(), 0, "overwritten", "words " + i);
        }
        write(from.decisions(), 0, "stays", "at five");
        write(from.decisions(), 0, "overwritten", "a stub");
        write(from.accounts(), 0, "ann", "old");
        write(from.accounts(), 0, "ann", "new");

        Backup.make(kafka(), from, kept, true, Progress.NONE);
        Restore.checked(kept).onto(kafka(), to, Progress.NONE);

        assertThat(records(to.decisions()))
                .extracting(ConsumerRecord::offset, record -> text(record.value()))
                .containsExactly(tuple(5L, "at five"), tuple(6L, "a stub"));
        assertThat(records(to.accounts()))
                .extracting(ConsumerRecord::offset, record -> text(record.value()))
                .containsExactly(tuple(0L, "new"));
    }

    @Test
    void whatWasOverwrittenOrRemovedIsInNoFile() throws Exception {
        write(from.decisions(), 0, "d", "words that were taken down");
        write(from.decisions(), 0, "d", "a stub");
        write(from.accounts(), 0, "session", "a session that has ended");
        write(from.accounts(), 0, "session", null);

        Manifest made = Backup.make(kafka(), from, kept, false, Progress.NONE);

        assertThat(made.records()).isEqualTo(1);
        try (Stream<Path> files = Files.list(kept)) {
            for (Path file : files.toList()) {
                assertThat(Files.readString(file))
                        .doesNotContain(base64("words that were taken down"), base64("a session that has ended"));
            }
        }
        assertThat(Files.readString(kept.resolve("decisions-0.jsonl"))).contains(base64("a stub"));
    }

    @Test
    void aDamagedFileIsNamedAndNothingIsWritten() throws Exception {
        write(from.decisions(), 1, "d", "decided");
        Backup.make(kafka(), from, kept, true, Progress.NONE);
        Path file = kept.resolve("decisions-1.jsonl.gz");
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length - 1] ^= 1;
        Files.write(file, bytes);

        assertThatThrownBy(() -> Restore.checked(kept).onto(kafka(), to, Progress.NONE))
                .isInstanceOf(Trouble.class)
                .hasMessage("the backup is damaged: " + file + " is not what was written (SHA-256)");
        Files.delete(file);
        assertThatThrownBy(() -> Restore.checked(kept).onto(kafka(), to, Progress.NONE))
                .hasMessage("the backup is damaged: " + file + " is missing");
        assertThat(names()).noneMatch(name -> name.startsWith("to-" + tests + "-"));
    }

    @Test
    void aBackupOfBeforeEditorsExtendedTheListOfActorsComesBack() throws Exception {
        write(from.decisions(), 0, "a", "decided");
        Manifest made = Backup.make(kafka(), from, kept, true, Progress.NONE);
        List<Manifest.Part> older = made.parts().stream()
                .filter(part -> !part.topic().equals("actors"))
                .toList();
        Manifest before = new Manifest(made.backup(), made.made(), made.version(), older, made.places());
        Files.write(kept.resolve(Manifest.FILE), Json.bytes(before));

        assertThat(Restore.checked(kept).onto(kafka(), to, Progress.NONE).parts())
                .isEqualTo(older);
        assertThat(records(to.decisions())).hasSize(1);
    }

    @Test
    void aManifestThatWasCutOffOrIsOfAnotherFormIsNamed() throws Exception {
        Backup.make(kafka(), from, kept, true, Progress.NONE);
        Path manifest = kept.resolve(Manifest.FILE);
        String whole = Files.readString(manifest);
        Files.writeString(manifest, whole.substring(0, whole.length() / 2));

        assertThatThrownBy(() -> Restore.checked(kept).onto(kafka(), to, Progress.NONE))
                .isInstanceOf(Trouble.class)
                .hasMessageStartingWith(manifest + ": Manifest: ");
        Files.writeString(manifest, whole.replace(Manifest.FORM, "dateline-backup/9"));
        assertThatThrownBy(() -> Restore.checked(kept).onto(kafka(), to, Progress.NONE))
                .hasMessageContaining("this is no backup of the form dateline-backup/1");
        Files.writeString(manifest, whole.replace("decisions-0.jsonl.gz", "../../etc/decisions"));
        assertThatThrownBy(() -> Restore.checked(kept).onto(kafka(), to, Progress.NONE))
                .hasMessageContaining("file is no file of a backup");
    }

    @Test
    void anInstallationThatHasAnythingIsRefused() throws Exception {
        Backup.make(kafka(), from, kept, true, Progress.NONE);
        TopicSetup.ensure(kafka(), to);
        write(to.pages(), 1, "page", "{}");

        assertThatThrownBy(() -> Restore.checked(kept).onto(kafka(), to, Progress.NONE))
                .isInstanceOf(Trouble.class)
                .hasMessage(to.pages().name() + "-1 is not empty (its end is 1): a backup goes to an empty installation"
                        + " only, so name another cluster, folder or topics.prefix");
        assertThat(all(to.decisions())).isEmpty();
    }

    @Test
    void anotherNumberOfPartitionsIsRefusedBeforeAnythingIsMade() {
        Backup.make(kafka(), from, kept, true, Progress.NONE);
        Topics wider = new Topics(TopicPlan.single(to.plan().prefix(), PARTITIONS + 1));

        assertThatThrownBy(() -> Restore.checked(kept).onto(kafka(), wider, Progress.NONE))
                .isInstanceOf(Trouble.class)
                .hasMessage(
                        "the backup has 2 partitions of decisions, and this installation 3: set topics.partitions as it"
                                + " was");
    }

    @Test
    void aBackupIsItsOwnersAloneAndOverwritesNone() throws Exception {
        Backup.make(kafka(), from, kept, true, Progress.NONE);

        if (kept.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(kept)))
                    .isEqualTo("rwx------");
            try (Stream<Path> files = Files.list(kept)) {
                assertThat(files)
                        .isNotEmpty()
                        .allSatisfy(
                                file -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                                        .isEqualTo("rw-------"));
            }
        }
        assertThatThrownBy(() -> Backup.make(kafka(), from, kept, true, Progress.NONE))
                .isInstanceOf(Trouble.class)
                .hasMessage("--to: " + kept + " is there already, and a backup never overwrites one");
    }

    @Test
    void whereNothingWasEverKeptNoFolderIsLeft() {
        assertThatThrownBy(() -> Backup.make(kafka(), to, kept, true, Progress.NONE))
                .isInstanceOf(Trouble.class)
                .hasMessageStartingWith("there is no topic " + to.decisions().name());
        assertThat(kept).doesNotExist();
    }

    @Test
    void whatStoppedHalfWayLeavesNoFolderEither() throws Exception {
        write(from.decisions(), 0, "d", "decided");
        Progress stop = (place, records) -> {
            throw Trouble.failed("stopped");
        };

        assertThatThrownBy(() -> Backup.make(kafka(), from, kept, true, stop)).hasMessage("stopped");
        assertThat(kept).doesNotExist();
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).noneMatch(file -> file.getFileName().toString().startsWith("backup-being-made-"));
        }
    }

    @Test
    void theEndOfTheProcessTakesAHalfMadeFolderAlongAndNoWholeOne() throws Exception {
        Path cutOff = Files.createDirectory(folder.resolve("cut-off-" + tests));
        Files.writeString(cutOff.resolve("decisions-0.jsonl"), "{");
        try (Half half = Half.in(cutOff)) {
            half.removeQuietly();
            assertThat(cutOff).doesNotExist();
        }
        Path made = Files.createDirectory(folder.resolve("made-" + tests));
        Files.writeString(made.resolve("decisions-0.jsonl"), "{}");
        try (Half half = Half.in(made)) {
            half.whole(kept);
            half.removeQuietly();
        }
        assertThat(kept.resolve("decisions-0.jsonl")).exists();
    }

    @Test
    void aRestoreIsMorePatientThanIngestUnlessTheOperatorIsNot() {
        assertThat(Restore.settings(Map.of("bootstrap.servers", "none:9092", "request.timeout.ms", "7000")))
                .containsEntry("max.block.ms", "60000")
                .containsEntry("request.timeout.ms", "7000")
                .containsEntry("delivery.timeout.ms", "120000")
                .containsEntry("client.id", "dateline-restore");
        assertThat(Restore.settings(Map.of())).containsEntry("request.timeout.ms", "30000");
    }

    @Test
    void whatFailsAfterTheFirstRecordSaysThatThisIsNoWholeInstallation() throws Exception {
        write(from.decisions(), 0, "d", "decided");
        Backup.make(kafka(), from, kept, true, Progress.NONE);
        Path last = kept.resolve("sightings-1.jsonl.gz");
        Progress losing = (place, records) -> last.toFile().delete();

        assertThatThrownBy(() -> Restore.checked(kept).onto(kafka(), to, losing))
                .isInstanceOf(Trouble.class)
                .hasMessage("the backup in " + kept + " cannot be read: NoSuchFileException " + last
                        + "; this is no whole installation: remove its topics, and restore again");
    }

    @Test
    void whoWritesWhileABackupIsBroughtBackIsFoundOut() throws Exception {
        write(from.decisions(), 0, "d", "decided");
        Backup.make(kafka(), from, kept, true, Progress.NONE);
        Progress intruding = (place, records) -> {
            if (place.equals(new TopicPartition(to.accounts().name(), 0))) {
                write(to.decisions(), 0, "late", "decided meanwhile");
            }
        };

        assertThatThrownBy(() -> Restore.checked(kept).onto(kafka(), to, intruding))
                .isInstanceOf(Trouble.class)
                .hasMessage(
                        "somebody else writes to " + to.decisions().name() + "-0: its end is 2 instead of 1, so stop"
                                + " everything that runs here; this is no whole installation: remove its topics, and restore"
                                + " again");
    }

    @Test
    void aProcessorThatIsStartedWhileABackupIsBroughtBackIsFoundOut() throws Exception {
        Backup.make(kafka(), from, kept, true, Progress.NONE);
        Progress starting = (place, records) -> {
            if (place.equals(new TopicPartition(to.accounts().name(), 0))) {
                changelog(to);
            }
        };

        assertThatThrownBy(() -> Restore.checked(kept).onto(kafka(), to, starting))
                .isInstanceOf(Trouble.class)
                .hasMessageStartingWith("a processor has run here, for there is " + LogTopology.changelog(to))
                .hasMessageEndingWith("this is no whole installation: remove its topics, and restore again");
    }

    @Test
    void aLineThatIsNoneIsNamedByItsNumber() throws Exception {
        Path file = folder.resolve("odd-" + tests + ".jsonl");
        Files.writeString(
                file, "{\"offset\":0,\"written\":\"2026-03-01T12:00:00Z\",\"key\":\"ZA==\",\"headers\":[]}\n");
        Files.writeString(file, "{\"offset\":1,\"key\":\"?\"}\n", StandardOpenOption.APPEND);
        List<Line> lines = new ArrayList<>();

        assertThatThrownBy(() -> PartFile.read(file, lines::add))
                .isInstanceOf(Trouble.class)
                .hasMessageStartingWith(file + ", line 2: ");
        assertThat(lines).hasSize(1);
    }

    @Test
    void aWebhookGoesOnBehindTheEntryThatItWasToldLast() throws Exception {
        for (String entry : List.of("1", "2", "3", "4")) {
            write(from.updates(), 1, "dam/" + entry, "entry " + entry);
        }
        place(from, "webhooks-cms", from.updates(), 1, 2);
        write(from.decisions(), 1, "d", "decided");

        Manifest made = Backup.make(kafka(), from, kept, true, Progress.NONE);
        assertThat(made.places()).containsExactly(new Manifest.Place("cms", 1, "dam/2"));
        Restore.checked(kept).onto(kafka(), to, Progress.NONE);
        assertThatThrownBy(() -> Restore.places(kafka(), to, kept))
                .isInstanceOf(Trouble.class)
                .hasMessageStartingWith("the log is not folded to its end yet ("
                        + to.decisions().name() + "-1)");

        // As the processor folds it: other entries before, and one that was told again.
        for (String entry : List.of("0", "1", "2", "3", "2", "4")) {
            write(to.updates(), 1, "dam/" + entry, "entry " + entry);
        }
        place(to, "log", to.decisions(), 1, 1);
        Restore.places(kafka(), to, kept);

        assertThat(placed(to, "webhooks-cms"))
                .isEqualTo(Map.of(new TopicPartition(to.updates().name(), 1), 3L));
    }

    @Test
    void aWebhookThatWasToldMoreThanIsKeptGoesOnAtTheEnd() throws Exception {
        write(from.updates(), 0, "dam/9", "told after the decisions were read");
        place(from, "webhooks-cms", from.updates(), 0, 1);
        Backup.make(kafka(), from, kept, true, Progress.NONE);
        Restore.checked(kept).onto(kafka(), to, Progress.NONE);
        write(to.updates(), 0, "dam/1", "entry");

        Restore.places(kafka(), to, kept);

        assertThat(placed(to, "webhooks-cms"))
                .isEqualTo(Map.of(new TopicPartition(to.updates().name(), 0), 1L));
    }

    @Test
    void aWebhookThatWasToldNothingThatStillStandsGoesOnAtTheBeginning() throws Exception {
        write(from.updates(), 0, "dam/1", "not told yet");
        // Records that say nothing stand for those that compaction has taken.
        write(from.updates(), 1, "\0", null);
        write(from.updates(), 1, "\0", null);
        write(from.updates(), 1, "dam/2", "not told yet");
        place(from, "webhooks-cms", from.updates(), 0, 0);
        place(from, "webhooks-cms", from.updates(), 1, 2);
        Manifest made = Backup.make(kafka(), from, kept, true, Progress.NONE);
        Restore.checked(kept).onto(kafka(), to, Progress.NONE);
        write(to.updates(), 0, "dam/1", "not told yet");
        write(to.updates(), 1, "dam/2", "not told yet");

        Restore.places(kafka(), to, kept);

        assertThat(made.places())
                .containsExactly(new Manifest.Place("cms", 0, null), new Manifest.Place("cms", 1, null));
        assertThat(Manifest.in(kept)).isEqualTo(made);
        assertThat(placed(to, "webhooks-cms"))
                .isEqualTo(Map.of(
                        new TopicPartition(to.updates().name(), 0), 0L,
                        new TopicPartition(to.updates().name(), 1), 0L));
    }

    @Test
    void aFolderWhereAProcessorHasRunIsRefused() throws Exception {
        Backup.make(kafka(), from, kept, true, Progress.NONE);
        TopicSetup.ensure(kafka(), to);
        changelog(to);

        assertThatThrownBy(() -> Restore.checked(kept).onto(kafka(), to, Progress.NONE))
                .isInstanceOf(Trouble.class)
                .hasMessageStartingWith("a processor has run here, for there is " + LogTopology.changelog(to));
    }

    private static Map<String, String> kafka() {
        return Map.of("bootstrap.servers", broker.bootstrapServers());
    }

    private static void changelog(Topics topics) {
        try (Admin admin = Admin.create(Map.copyOf(kafka()))) {
            admin.createTopics(List.of(new NewTopic(LogTopology.changelog(topics), 2, (short) 1)))
                    .all()
                    .toCompletionStage()
                    .toCompletableFuture()
                    .join();
        }
    }

    /** With a timestamp of its own and two headers under one name. */
    private static void write(Topic<?, ?> topic, int partition, String key, @Nullable String value) {
        ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(
                topic.name(),
                partition,
                System.currentTimeMillis() - 60_000,
                key.getBytes(StandardCharsets.UTF_8),
                value == null ? null : value.getBytes(StandardCharsets.UTF_8));
        record.headers().add("clock.decided", new byte[] {1, 2, 3}).add("clock.decided", null);
        sent(record);
    }

    private static void sent(ProducerRecord<byte[], byte[]> record) {
        try {
            producer.send(record).get();
        } catch (ExecutionException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static void place(Topics topics, String group, Topic<?, ?> topic, int partition, long offset)
            throws Exception {
        try (Admin admin = Admin.create(Map.copyOf(kafka()))) {
            admin.alterConsumerGroupOffsets(
                            topics.plan().prefix() + group,
                            Map.of(new TopicPartition(topic.name(), partition), new OffsetAndMetadata(offset)))
                    .all()
                    .get();
        }
    }

    private static Map<TopicPartition, Long> placed(Topics topics, String group) throws Exception {
        try (Admin admin = Admin.create(Map.copyOf(kafka()))) {
            return new Offsets(admin).committed(topics.plan().prefix() + group);
        }
    }

    private static List<String> names() throws Exception {
        try (Admin admin = Admin.create(Map.copyOf(kafka()))) {
            return List.copyOf(admin.listTopics().names().get());
        }
    }

    private static List<ConsumerRecord<byte[], byte[]>> records(Topic<?, ?> topic) {
        List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
        TopicScan.all(kafka(), topic.name(), records::add);
        return records;
    }

    /** Everything about each record but for its topic. */
    private static List<String> all(Topic<?, ?> topic) {
        List<String> all = new ArrayList<>();
        for (ConsumerRecord<byte[], byte[]> record : records(topic)) {
            all.add(record.partition() + " " + Line.of(record));
        }
        return all;
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
