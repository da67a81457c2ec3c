package dev.dateline.standalone.backup;

import dev.dateline.contract.topic.Topic;
import dev.dateline.contract.topic.Topics;
import dev.dateline.ingest.publish.ProducerSettings;
import dev.dateline.processor.store.TopicScan;
import dev.dateline.processor.topology.LogTopology;
import dev.dateline.processor.topology.MatchTopology;
import dev.dateline.standalone.Trouble;
import dev.dateline.standalone.cluster.KafkaTrouble;
import dev.dateline.standalone.cluster.Offsets;
import dev.dateline.standalone.topics.TopicSetup;
import dev.dateline.standalone.verify.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;

/** Brings a backup back to a cluster on which this installation has nothing yet. */
public final class Restore {
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    /** Nobody waits for an answer here, and a record that is given up makes all that was written worthless. */
    private static final Map<String, String> LASTING = Map.of(
            "max.block.ms", "60000",
            "request.timeout.ms", "30000",
            "delivery.timeout.ms", "120000");

    private static final Duration LONGEST = Duration.ofMinutes(2);
    private static final String HALF = "this is no whole installation: remove its topics, and restore again";
    private static final String ELSEWHERE =
            "a backup goes to an empty installation only, so name another cluster, folder or topics.prefix";

    private final Path folder;
    private final Manifest manifest;

    /** Something that is done with Kafka and with files. */
    @FunctionalInterface
    private interface Step {
        void take() throws IOException, ExecutionException, InterruptedException;
    }

    private Restore(Path folder, Manifest manifest) {
        this.folder = folder;
        this.manifest = manifest;
    }

    /**
     * A backup of which every file is as it was written; asks no Kafka.
     *
     * @throws Trouble with one line that names what is damaged
     */
    public static Restore checked(Path folder) {
        Restore restore = new Restore(folder, Manifest.in(folder));
        try {
            restore.checkFiles();
        } catch (IOException e) {
            throw restore.unreadable(e);
        }
        return restore;
    }

    /**
     * Writes it to an installation that has nothing yet. Every record comes back as it was, in its order; decisions at the
     * very offsets that they had, since what is left of a decision that was taken down names the offset of the original.
     *
     * @param kafka client settings
     * @throws Trouble with one line where the installation is not empty, or another one, or does not stay as it was written
     */
    public Manifest onto(Map<String, String> kafka, Topics topics, Progress progress) {
        requireFit(topics);
        told(kafka, PATIENCE, () -> {
            TopicSetup.ensure(kafka, topics);
            requireEmpty(kafka, topics);
        });
        try {
            told(kafka, LONGEST, () -> requireNothingElse(kafka, topics, write(kafka, topics, progress)));
        } catch (RuntimeException e) {
            throw Trouble.failed(Trouble.lineOf(e) + "; " + HALF);
        }
        return manifest;
    }

    /** Takes the step; what goes wrong is one line. */
    private void told(Map<String, String> kafka, Duration patience, Step step) {
        try {
            step.take();
        } catch (IOException e) {
            throw unreadable(e);
        } catch (InterruptedException | InterruptException e) {
            Thread.currentThread().interrupt();
            throw Trouble.failed("stopped before everything was back");
        } catch (KafkaException | ExecutionException e) {
            throw KafkaTrouble.of(kafka, patience, e);
        }
    }

    private Trouble unreadable(IOException e) {
        return Trouble.failed("the backup in " + folder + " cannot be read: "
                + e.getClass().getSimpleName() + " " + Trouble.lineOf(e));
    }

    /** Lets webhooks go on where they were; once the processor has folded what was brought back, and before a gateway runs. */
    public static Manifest places(Map<String, String> kafka, Topics topics, Path folder) {
        Manifest manifest = Manifest.in(folder);
        try (Admin admin = Admin.create(new HashMap<String, Object>(kafka));
                TopicScan scan = new TopicScan(kafka)) {
            new Places(admin, topics).bringBack(manifest.places(), scan);
            return manifest;
        } catch (InterruptedException | InterruptException e) {
            Thread.currentThread().interrupt();
            throw Trouble.failed("stopped: some webhooks may have no place yet");
        } catch (KafkaException | ExecutionException e) {
            throw KafkaTrouble.of(kafka, PATIENCE, e);
        }
    }

    /**
     * Keys choose their partition by how many there are: with another number nothing would be found again. Asks no Kafka.
     *
     * @throws Trouble with one line where these topics cannot take what was kept
     */
    public void requireFit(Topics topics) {
        List<String> ours =
                topics.lasting().stream().map(topic -> base(topics, topic)).toList();
        for (Manifest.Part part : manifest.parts()) {
            if (!ours.contains(part.topic())) {
                throw Trouble.failed(
                        "the backup has a topic " + part.topic() + ", which this version brings back to no place");
            }
        }
        for (Topic<?, ?> topic : topics.lasting()) {
            int had = manifest.partitions(base(topics, topic));
            // Of actors nothing was kept before there was a list that editors extend.
            boolean isOlder = had == 0 && topic.name().equals(topics.actors().name());
            if (!isOlder && had != topic.partitions()) {
                throw Trouble.failed("the backup has " + had + " partitions of " + base(topics, topic)
                        + ", and this installation " + topic.partitions() + ": set topics.partitions as it was");
            }
        }
    }

    private void checkFiles() throws IOException {
        for (Manifest.Part part : manifest.parts()) {
            Path file = folder.resolve(part.file());
            if (!Files.isRegularFile(file)) {
                throw Trouble.failed("the backup is damaged: " + file + " is missing");
            }
            if (!PartFile.digest(file).equals(part.sha256())) {
                throw Trouble.failed("the backup is damaged: " + file + " is not what was written (SHA-256)");
            }
            checkLines(part, file);
        }
    }

    private static void checkLines(Manifest.Part part, Path file) throws IOException {
        long[] seen = {0, -1};
        PartFile.read(file, line -> {
            if (line.offset() <= seen[1] || line.offset() >= part.end()) {
                throw Trouble.failed(
                        "the backup is damaged: " + file + " has offset " + line.offset() + " out of order");
            }
            seen[0]++;
            seen[1] = line.offset();
        });
        if (seen[0] != part.records()) {
            throw Trouble.failed(
                    "the backup is damaged: " + file + " holds " + seen[0] + " records instead of " + part.records());
        }
    }

    private static void requireEmpty(Map<String, String> kafka, Topics topics)
            throws ExecutionException, InterruptedException {
        try (Admin admin = Admin.create(new HashMap<String, Object>(kafka))) {
            requireNoProcessor(admin, topics, ELSEWHERE);
            ends(admin, topics).forEach((one, end) -> {
                if (end > 0) {
                    throw Trouble.failed(one + " is not empty (its end is " + end + "): " + ELSEWHERE);
                }
            });
        }
    }

    /** Whoever was started meanwhile has written, or has folded a part. */
    private static void requireNothingElse(Map<String, String> kafka, Topics topics, Map<TopicPartition, Long> written)
            throws ExecutionException, InterruptedException {
        try (Admin admin = Admin.create(new HashMap<String, Object>(kafka))) {
            requireNoProcessor(admin, topics, "it was started while the backup was brought back");
            ends(admin, topics).forEach((one, end) -> {
                long wanted = written.getOrDefault(one, 0L);
                if (end != wanted) {
                    throw Trouble.failed("somebody else writes to " + one + ": its end is " + end + " instead of "
                            + wanted + ", so stop everything that runs here");
                }
            });
        }
    }

    private static void requireNoProcessor(Admin admin, Topics topics, String why)
            throws ExecutionException, InterruptedException {
        Set<String> there = admin.listTopics().names().get();
        for (String changelog : List.of(LogTopology.changelog(topics), MatchTopology.changelog(topics))) {
            if (there.contains(changelog)) {
                throw Trouble.failed("a processor has run here, for there is " + changelog + ": " + why);
            }
        }
    }

    private static Map<TopicPartition, Long> ends(Admin admin, Topics topics)
            throws ExecutionException, InterruptedException {
        List<TopicPartition> all = topics.all().stream()
                .flatMap(topic -> IntStream.range(0, topic.partitions())
                        .mapToObj(partition -> new TopicPartition(topic.name(), partition)))
                .toList();
        return new Offsets(admin).of(all, OffsetSpec.latest(), (one, why) -> {
            throw Trouble.failed(one + " cannot be asked for its end: " + why);
        });
    }

    /** The producer's settings; the operator's own times and sizes win. */
    static Map<String, Object> settings(Map<String, String> kafka) {
        Map<String, String> patient = new HashMap<>(LASTING);
        patient.putAll(kafka);
        Map<String, Object> settings = ProducerSettings.over(patient);
        settings.put("client.id", "dateline-restore");
        return settings;
    }

    /** Gives the end of each partition that was written to. */
    private Map<TopicPartition, Long> write(Map<String, String> kafka, Topics topics, Progress progress)
            throws IOException, ExecutionException, InterruptedException {
        Map<TopicPartition, Long> ends = new HashMap<>();
        try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(settings(kafka))) {
            long records = 0;
            for (Manifest.Part part : manifest.parts()) {
                String name = topics.plan().prefix() + part.topic();
                TopicPartition partition = new TopicPartition(name, part.partition());
                boolean atItsOffset = name.equals(topics.decisions().name());
                Refill refill = new Refill(producer, partition, atItsOffset);
                PartFile.read(folder.resolve(part.file()), refill::take);
                ends.put(partition, refill.end());
                records += part.records();
                progress.reading(partition, records);
            }
            ends.putAll(beginWireLater(kafka, topics, producer));
        }
        return ends;
    }

    /** What was on wire is gone: it does not begin at the beginning any more, which tells verify not to look for it. */
    private static Map<TopicPartition, Long> beginWireLater(
            Map<String, String> kafka, Topics topics, KafkaProducer<byte[], byte[]> producer)
            throws ExecutionException, InterruptedException {
        Map<TopicPartition, Long> ends = new HashMap<>();
        Map<TopicPartition, RecordsToDelete> gone = new HashMap<>();
        for (int partition = 0; partition < topics.wire().partitions(); partition++) {
            TopicPartition wire = new TopicPartition(topics.wire().name(), partition);
            producer.send(new ProducerRecord<byte[], byte[]>(wire.topic(), partition, Topic.filler(), null))
                    .get();
            ends.put(wire, 1L);
            gone.put(wire, RecordsToDelete.beforeOffset(1));
        }
        try (Admin admin = Admin.create(new HashMap<String, Object>(kafka))) {
            admin.deleteRecords(gone).all().get();
        }
        return ends;
    }

    private static String base(Topics topics, Topic<?, ?> topic) {
        return topic.name().substring(topics.plan().prefix().length());
    }
}
