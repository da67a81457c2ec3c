package dev.dateline.standalone.rejected;

import dev.dateline.contract.topic.Topic;
import dev.dateline.contract.topic.Topics;
import dev.dateline.contract.wire.Delivered;
import dev.dateline.contract.wire.Provider;
import dev.dateline.contract.wire.RawId;
import dev.dateline.contract.wire.RejectReason;
import dev.dateline.contract.wire.Rejected;
import dev.dateline.contract.wire.SourceId;
import dev.dateline.ingest.publish.Batch;
import dev.dateline.ingest.publish.ProducerSettings;
import dev.dateline.ingest.publish.Records;
import dev.dateline.ingest.raw.RawDelivery;
import dev.dateline.ingest.reading.Hint;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;

/** An installation's topics, on which things are set aside as an ingest of before did it that could not read them. */
public record Aside(Map<String, String> kafka, Topics topics) {
    public static final Provider HARBOR_WIRE = new Provider("harbor-wire");
    public static final Instant RECEIVED = Instant.parse("2023-09-19T18:05:00Z");
    private static final SourceId PUSH = new SourceId(HARBOR_WIRE, "push");
    private static final Hint JSON = new Hint("application/json", null);

    /** A ninjs item that today's code accepts. */
    public static String item(String uri) {
        return """
                {"uri":"%s","version":"1","versionCreated":"2023-09-19T18:00:00Z","headlines":[{"value":"Ferry aground"}]}""".formatted(uri);
    }

    /** A whole delivery of one thing. */
    public Rejected one(String body, RejectReason reason) throws Exception {
        return piece(body, body, new Delivered.Piece(1, List.of(1), 1), reason);
    }

    /** A piece of a delivery. */
    public Rejected piece(String body, String piece, Delivered.Piece place, RejectReason reason) throws Exception {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        RawDelivery raw = RawDelivery.of(RawId.of(bytes), PUSH, JSON, RECEIVED, bytes);
        Delivered delivered = new Delivered(raw.id(), PUSH, JSON.contentType(), null, place);
        String id = RawId.of(piece.getBytes(StandardCharsets.UTF_8)).value();
        Rejected rejected = Rejected.in(delivered, id, reason, "could not be read", RECEIVED);
        publish(new Batch(List.of(), List.of(rejected), RECEIVED, raw));
        return rejected;
    }

    /** One that carries its own bytes. */
    public Rejected carrying(Provider provider, String id, RejectReason reason, byte[] bytes, Instant received)
            throws Exception {
        Rejected rejected = Rejected.of(provider, id, reason, "could not be read", bytes, received);
        publish(new Batch(List.of(), List.of(rejected), received));
        return rejected;
    }

    /** Everything that stands on a topic, in each partition's order. */
    List<ConsumerRecord<byte[], byte[]>> on(Topic<?, ?> topic) {
        List<ConsumerRecord<byte[], byte[]>> all = new ArrayList<>();
        try (PartitionReader reader = new PartitionReader(kafka)) {
            reader.partitions(topic.name())
                    .forEach(partition -> reader.read(partition, reader.begin(partition), all::add));
        }
        return all;
    }

    private void publish(Batch batch) throws Exception {
        try (var producer = new KafkaProducer<byte[], byte[]>(ProducerSettings.over(kafka))) {
            for (ProducerRecord<byte[], byte[]> each :
                    Records.on(topics).of(batch).toList()) {
                producer.send(each).get();
            }
        }
    }
}
