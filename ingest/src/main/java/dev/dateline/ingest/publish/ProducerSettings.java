package dev.dateline.ingest.publish;

import java.util.HashMap;
import java.util.Map;

/** What the producer needs beside what the operator gives, whose times and sizes win. All times are in milliseconds. */
public final class ProducerSettings {
    private static final String SERIALIZER = "org.apache.kafka.common.serialization.ByteArraySerializer";

    private ProducerSettings() {}

    /** The producer's settings over what the operator gives; acknowledged by all, idempotent, compressed. */
    public static Map<String, Object> over(Map<String, String> kafka) {
        Map<String, Object> settings = new HashMap<>(kafka);
        settings.put("client.id", "dateline-ingest");
        settings.put("key.serializer", SERIALIZER);
        settings.put("value.serializer", SERIALIZER);
        settings.put("acks", "all");
        settings.put("enable.idempotence", "true");
        // A sender waits for each item, so waiting for company would only add to its time.
        settings.putIfAbsent("linger.ms", "0");
        settings.putIfAbsent("compression.type", "lz4");
        settings.put("max.request.size", Integer.toString(4 << 20));
        // A sender hears 503 within these bounds instead of hanging; it holds the item until then.
        settings.putIfAbsent("max.block.ms", "3000");
        settings.putIfAbsent("request.timeout.ms", "4000");
        // Kafka asks that a delivery may last longer than a request: then as long as by its own default.
        settings.putIfAbsent("delivery.timeout.ms", kafka.containsKey("request.timeout.ms") ? "120000" : "10000");
        return settings;
    }
}
