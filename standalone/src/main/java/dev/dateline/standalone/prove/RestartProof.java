package dev.dateline.standalone.prove;

import dev.dateline.contract.topic.Topic;
import dev.dateline.contract.topic.Topics;
import dev.dateline.standalone.Trouble;
import dev.dateline.standalone.topics.TopicSetup;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Kills the embedded broker in the middle of writing, and measures how soon one can write again. */
public final class RestartProof {
    private static final int RECORD = 4_000;
    private static final int BATCH = 64 << 10;
    private static final int UNFLUSHED = 2_000;
    private static final String DESK = "world";

    private final Ground ground;
    private final Topics topics;
    private final byte[] value = new byte[RECORD];
    private int written;

    private RestartProof(Ground ground) {
        this.ground = ground;
        this.topics = ground.topics("");
        new Random(RECORD).nextBytes(value);
    }

    /**
     * What was measured.
     *
     * @param runs from the start of the process to the first record that was acknowledged, each time
     * @param bytes in the broker's folder, without the room that indexes reserve
     */
    public record Result(List<Duration> runs, long bytes) {
        public Result {
            runs = List.copyOf(runs);
        }

        /** Half of the runs were not longer. */
        public Duration median() {
            List<Duration> sorted = new ArrayList<>(runs);
            Collections.sort(sorted);
            return sorted.get(sorted.size() / 2);
        }
    }

    /** Fills a new folder with so many megabytes, then kills and starts so many times. */
    public static Result run(Path folder, int megabytes, int runs, Consumer<String> voice) throws InterruptedException {
        Ground ground = Ground.open(folder, List.of(DESK));
        try (Installation installation = Installation.of(ground, List.of(Role.BROKER))) {
            return new RestartProof(ground).measure(installation, megabytes, runs, voice);
        } catch (IOException e) {
            throw Trouble.failed("the folder cannot be read: " + Trouble.lineOf(e));
        }
    }

    private Result measure(Installation installation, int megabytes, int runs, Consumer<String> voice)
            throws InterruptedException, IOException {
        TopicSetup.ensure(ground.kafka(), topics);
        fill(megabytes);
        voice.accept("%.0f MB in the broker's folder, %d topics, %d partitions"
                .formatted(
                        bytes() / 1e6,
                        topics.all().size(),
                        topics.all().stream().mapToInt(Topic::partitions).sum()));
        List<Duration> times = new ArrayList<>();
        for (int run = 0; run < runs; run++) {
            killWhileWriting(installation);
            long started = System.nanoTime();
            installation.start(Role.BROKER);
            write(1);
            times.add(Duration.ofNanos(System.nanoTime() - started));
            voice.accept("  kill -9 while writing: " + Stall.seconds(times.getLast())
                    + " from the start of the process to the first acknowledged record");
        }
        return new Result(times, bytes());
    }

    private void fill(int megabytes) throws InterruptedException {
        write((int) (megabytes * 1_000_000L / RECORD));
    }

    private void killWhileWriting(Installation installation) throws InterruptedException {
        KafkaProducer<byte[], byte[]> producer = producer();
        try {
            for (int record = 0; record < UNFLUSHED; record++) {
                var unused = producer.send(next());
            }
            installation.kill(Role.BROKER);
        } finally {
            producer.close(Duration.ZERO);
        }
    }

    /** Returns when they are acknowledged. */
    private void write(int records) throws InterruptedException {
        try (KafkaProducer<byte[], byte[]> producer = producer()) {
            var last = producer.send(next());
            for (int record = 1; record < records; record++) {
                last = producer.send(next());
            }
            producer.flush();
            last.get();
        } catch (ExecutionException e) {
            throw Trouble.failed("the broker takes nothing: " + Trouble.lineOf(e));
        }
    }

    private ProducerRecord<byte[], byte[]> next() {
        Topic<?, ?> topic = topics.all().get(++written % topics.all().size());
        int partition = written / topics.all().size() % topic.partitions();
        return new ProducerRecord<>(
                topic.name(), partition, Integer.toString(written).getBytes(StandardCharsets.UTF_8), value);
    }

    private KafkaProducer<byte[], byte[]> producer() {
        Map<String, Object> settings = new HashMap<>(ground.kafka());
        settings.put("acks", "all");
        settings.put("batch.size", BATCH);
        // Several on their way to a partition that has no leader yet may arrive in the wrong order, and then stay
        // refused.
        settings.put("max.in.flight.requests.per.connection", 1);
        return new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    }

    /** What comes and goes while the broker works is not counted. */
    private long bytes() throws IOException {
        LongAdder bytes = new LongAdder();
        Files.walkFileTree(ground.folder().resolve("broker"), new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                // An index is as large as it may become.
                bytes.add(file.toString().endsWith("index") ? 0 : attributes.size());
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException gone) {
                return FileVisitResult.CONTINUE;
            }
        });
        return bytes.sum();
    }
}
