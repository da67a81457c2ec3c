package dev.dateline.standalone.prove;

import dev.dateline.contract.topic.Topics;
import dev.dateline.processor.store.TopicScan;
import dev.dateline.standalone.Trouble;
import dev.dateline.standalone.cluster.Offsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** The order of matching as it was recorded, and what comes of it on another set of topics. */
final class Order {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final long GLANCE_MILLIS = 200;

    private final Map<String, String> kafka;
    private final List<ConsumerRecord<byte[], byte[]>> lines = new ArrayList<>();

    /** Records what stands on {@code topics}. */
    Order(Map<String, String> kafka, Topics topics) {
        this.kafka = kafka;
        TopicScan.all(kafka, topics.matchInput().name(), lines::add);
    }

    int size() {
        return lines.size();
    }

    /** How many partitions hold a part of it. */
    long partitions() {
        return lines.stream().map(ConsumerRecord::partition).distinct().count();
    }

    /** Writes the same bytes, with the same times, into the same partitions of other topics. */
    void writeTo(Topics others) {
        Map<String, Object> settings = new HashMap<>(kafka);
        settings.put("acks", "all");
        // In their order, whatever has to be sent again.
        settings.put("max.in.flight.requests.per.connection", 1);
        settings.put("max.request.size", Topics.MAX_RECORD);
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            String topic = others.matchInput().name();
            for (ConsumerRecord<byte[], byte[]> line : lines) {
                var unused = producer.send(new ProducerRecord<>(
                        topic, line.partition(), line.timestamp(), line.key(), line.value(), line.headers()));
            }
            producer.flush();
        }
    }

    /** Returns when the matching of these topics has committed all of it. */
    void awaitMatched(Topics others) throws InterruptedException {
        Map<Integer, Long> ends = new HashMap<>();
        lines.forEach(line -> ends.merge(line.partition(), 1L, Long::sum));
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        try (Admin admin = Admin.create(new HashMap<String, Object>(kafka))) {
            while (!isMatched(admin, others, ends)) {
                if (System.nanoTime() > deadline) {
                    throw Trouble.failed("the recorded order is not matched within " + PATIENCE.toSeconds() + " s");
                }
                Thread.sleep(GLANCE_MILLIS);
            }
        } catch (ExecutionException e) {
            throw Trouble.failed("the progress of matching cannot be read: " + Trouble.lineOf(e));
        }
    }

    private static boolean isMatched(Admin admin, Topics others, Map<Integer, Long> ends)
            throws InterruptedException, ExecutionException {
        Map<TopicPartition, Long> done =
                new Offsets(admin).committed(others.plan().prefix() + "match");
        return ends.entrySet().stream()
                .allMatch(end ->
                        done.getOrDefault(new TopicPartition(others.matchInput().name(), end.getKey()), 0L)
                                >= end.getValue());
    }

    /** The newest value of each key, by key: what an editor sees, whatever the records' headers and offsets are. */
    static Map<String, byte[]> proposals(Map<String, String> kafka, Topics topics) {
        Map<String, byte[]> newest = new TreeMap<>();
        TopicScan.all(kafka, topics.proposals().name(), line -> {
            String key = HexFormat.of().formatHex(line.key());
            if (line.value() == null) {
                newest.remove(key);
            } else {
                newest.put(key, line.value());
            }
        });
        return newest;
    }

    /** Of all keys and values in their order. */
    static String digest(Map<String, byte[]> proposals) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            proposals.forEach((key, value) -> {
                sha256.update(HexFormat.of().parseHex(key));
                sha256.update(value);
            });
            return HexFormat.of().formatHex(sha256.digest()).substring(0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** How many keys have other bytes, or stand on one side only. */
    static long differences(Map<String, byte[]> one, Map<String, byte[]> other) {
        long here = one.entrySet().stream()
                .filter(entry -> !Arrays.equals(entry.getValue(), other.get(entry.getKey())))
                .count();
        return here
                + other.keySet().stream().filter(key -> !one.containsKey(key)).count();
    }
}
