package dev.dateline.ingest.publish;

import java.util.HashMap;
import java.util.Map;

/** What the producer needs beside what the operator gives. All times are in milliseconds. */
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
        settings.put("linger.ms", "0");
        settings.put("compression.type", "lz4");
        settings.put("max.request.size", Integer.toString(4 << 20));
        // A sender hears 503 within these bounds instead of hanging; it holds the item until then.
        settings.put("max.block.ms", "3000");
        settings.put("request.timeout.ms", "4000");
        settings.put("delivery.timeout.ms", "10000");
        return settings;
    }
}
