package dev.dateline.standalone.prove;

import dev.dateline.contract.topic.Topic;
import dev.dateline.standalone.Trouble;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.InvalidRecordException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/** Records that nobody can read stand on every partition of every topic: nothing may stop for them. */
final class Poison implements Fault {
    private static final int HUGE = 5_000_000;
    private static final int DOSES = 6;
    private static final byte[] GARBAGE = {(byte) 0xff, 0, (byte) 0xfe, 13, 10, 127};
    private static final byte[] UNKNOWN = utf8("{\"type\":\"fromLaterOn\",\"version\":99,\"held\":{\"by\":[1,2,3]}}");
    private static final String UNKNOWN_KEY = "nobody/knows/this/key";
    private static final byte[] KEY = utf8(UNKNOWN_KEY);

    /** What Java makes of bytes that are no text. */
    private static final String GARBLED = "\uFFFD";

    /** A line of verify names topic and key. */
    private static final Pattern NO_KEY = Pattern.compile("[a-z-]+ : .*");

    @Override
    public void strike(Scene scene) throws InterruptedException {
        Map<String, Object> config = new HashMap<>(scene.ground().kafka());
        config.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, 2 * HUGE);
        int taken = 0;
        int refused = 0;
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer())) {
            for (Future<RecordMetadata> sent :
                    sendAll(producer, scene.ground().topics("").all())) {
                if (isTaken(sent)) {
                    taken++;
                } else {
                    refused++;
                }
            }
        }
        scene.say("%d records that nobody can read are on the topics, %d more the broker refused"
                .formatted(taken, refused));
        scene.unless(taken > 0, "the broker took no poison");
    }

    /** What is named when all is counted because of these very records: by their keys, none of which is anything else's. */
    @Override
    public boolean leaves(String problem) {
        return problem.contains(UNKNOWN_KEY)
                || problem.contains(GARBLED)
                || problem.contains(": ''")
                || NO_KEY.matcher(problem).matches();
    }

    private static List<Future<RecordMetadata>> sendAll(
            KafkaProducer<byte[], byte[]> producer, List<Topic<?, ?>> topics) {
        List<Future<RecordMetadata>> sent = new ArrayList<>();
        for (int dose = 0; dose < DOSES; dose++) {
            for (Topic<?, ?> topic : topics) {
                for (int partition = 0; partition < topic.partitions(); partition++) {
                    sent.add(producer.send(doses(topic.name(), partition).get(dose)));
                }
            }
            // Each by itself: a broker refuses a batch for one of its records.
            producer.flush();
        }
        for (Topic<?, ?> topic : topics) {
            sent.add(producer.send(new ProducerRecord<>(topic.name(), 0, KEY, new byte[HUGE])));
        }
        return sent;
    }

    private static List<ProducerRecord<byte[], byte[]>> doses(String topic, int partition) {
        return List.of(
                dose(topic, partition, null, null),
                dose(topic, partition, null, GARBAGE),
                dose(topic, partition, GARBAGE, null),
                dose(topic, partition, GARBAGE, GARBAGE),
                dose(topic, partition, KEY, GARBAGE),
                dose(topic, partition, KEY, UNKNOWN));
    }

    private static ProducerRecord<byte[], byte[]> dose(
            String topic, int partition, byte @Nullable [] key, byte @Nullable [] value) {
        return new ProducerRecord<>(topic, partition, key, value);
    }

    private static boolean isTaken(Future<RecordMetadata> sent) throws InterruptedException {
        try {
            sent.get();
            return true;
        } catch (ExecutionException e) {
            // A record without a key on a compacted topic, or one that is too long: the broker itself keeps it out.
            if (e.getCause() instanceof InvalidRecordException || e.getCause() instanceof RecordTooLargeException) {
                return false;
            }
            throw Trouble.failed("poison cannot be written: " + Trouble.lineOf(e));
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
