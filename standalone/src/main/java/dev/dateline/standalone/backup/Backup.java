package dev.dateline.standalone.backup;

import dev.dateline.contract.json.Json;
import dev.dateline.contract.topic.Topic;
import dev.dateline.contract.topic.Topics;
import dev.dateline.processor.store.TopicScan;
import dev.dateline.standalone.Release;
import dev.dateline.standalone.Trouble;
import dev.dateline.standalone.cluster.KafkaTrouble;
import dev.dateline.standalone.verify.Progress;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;

/**
 * Writes what no topic can be made again from into a new folder, also while Dateline runs: each partition up to its end at
 * that moment. Decisions are read first, so that what they need of people is in it as well.
 */
public final class Backup {
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final Topics topics;
    private final boolean packed;
    private final Progress progress;
    private long records;

    private Backup(Topics topics, boolean packed, Progress progress) {
        this.topics = topics;
        this.packed = packed;
        this.progress = progress;
    }

    /**
     * Writes it whole or not at all; whoever is not the user of this process can read none of it where the file system
     * knows of owners.
     *
     * @param kafka client settings
     * @param to a folder that is not there yet
     * @param packed whether files are gzip
     * @throws Trouble with one line where topics cannot be read or the folder cannot be written
     */
    public static Manifest make(Map<String, String> kafka, Topics topics, Path to, boolean packed, Progress progress) {
        if (Files.exists(to)) {
            throw Trouble.wrongUse("--to: " + to + " is there already, and a backup never overwrites one");
        }
        Map<String, String> settings = new HashMap<>(kafka);
        settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, Long.toString(PATIENCE.toMillis()));
        settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, Long.toString(PATIENCE.toMillis()));
        try (Admin admin = Admin.create(new HashMap<String, Object>(settings));
                TopicScan scan = new TopicScan(settings)) {
            requireInstalled(admin, topics);
            return new Backup(topics, packed, progress).into(to, admin, scan);
        } catch (IOException e) {
            throw Trouble.failed("the backup cannot be written to " + to + ": "
                    + e.getClass().getSimpleName() + " " + Trouble.lineOf(e));
        } catch (InterruptedException | InterruptException e) {
            Thread.currentThread().interrupt();
            throw Trouble.failed("stopped before the backup was whole");
        } catch (KafkaException | ExecutionException e) {
            throw KafkaTrouble.of(kafka, PATIENCE, e);
        }
    }

    private static void requireInstalled(Admin admin, Topics topics) throws ExecutionException, InterruptedException {
        Set<String> there = admin.listTopics().names().get();
        for (Topic<?, ?> topic : topics.lasting()) {
            if (!there.contains(topic.name())) {
                throw Trouble.failed("there is no topic " + topic.name()
                        + ": nothing was ever kept here, or topics.prefix is another one");
            }
        }
    }

    private Manifest into(Path to, Admin admin, TopicScan scan)
            throws IOException, ExecutionException, InterruptedException {
        Path folder = beside(to);
        try (Half half = Half.in(folder)) {
            Manifest manifest = written(folder, admin, scan);
            half.whole(to);
            return manifest;
        }
    }

    private Manifest written(Path folder, Admin admin, TopicScan scan)
            throws IOException, ExecutionException, InterruptedException {
        Instant made = Instant.now();
        List<Manifest.Part> parts = new ArrayList<>();
        for (Topic<?, ?> topic : topics.lasting()) {
            for (int partition = 0; partition < scan.partitions(topic.name()); partition++) {
                parts.add(part(folder, topic, partition, scan));
            }
        }
        Manifest manifest =
                new Manifest(Manifest.FORM, made, Release.version(), parts, new Places(admin, topics).told(scan));
        try (OutputStream out = PartFile.create(folder.resolve(Manifest.FILE))) {
            out.write(Json.bytes(manifest));
        }
        return manifest;
    }

    private static Path beside(Path to) throws IOException {
        Path parent = to.toAbsolutePath().normalize().getParent();
        if (parent == null) {
            throw Trouble.wrongUse("--to: " + to + " is no folder that can be made");
        }
        Files.createDirectories(parent);
        // Java lets nobody but the owner into such a folder.
        return Files.createTempDirectory(parent, "backup-being-made-");
    }

    private Manifest.Part part(Path folder, Topic<?, ?> topic, int partition, TopicScan scan) throws IOException {
        TopicPartition place = new TopicPartition(topic.name(), partition);
        String name = topic.name().substring(topics.plan().prefix().length());
        String file = name + "-" + partition + ".jsonl" + (packed ? ".gz" : "");
        Newest newest = new Newest(topic);
        scan.read(place, newest::see);
        long before = records;
        String digest = PartFile.write(
                folder.resolve(file),
                lines -> scan.read(place, record -> {
                    if (newest.keeps(record)) {
                        records++;
                        progress.reading(place, records);
                        lines.accept(Line.of(record));
                    }
                }));
        long kept = records - before;
        if (kept != newest.kept()) {
            throw Trouble.failed(place + " changed while it was read (" + kept + " of " + newest.kept()
                    + " records were still there): make the backup again");
        }
        return new Manifest.Part(name, partition, file, kept, newest.end(), digest);
    }
}
