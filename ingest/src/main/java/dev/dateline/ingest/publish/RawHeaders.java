package dev.dateline.ingest.publish;

import dev.dateline.contract.topic.Stage;
import dev.dateline.ingest.raw.RawDelivery;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;

/**
 * What stands beside each part of a delivery: {@code source}, {@code content-type}, {@code file-name} and {@code base} as they were told
 * (left out where they were not), {@code length} of the bytes unpacked, {@code parts}, and {@code clock.received}. All are
 * text in UTF-8.
 */
public final class RawHeaders {
    private static final String PARTS = "parts";

    private RawHeaders() {}

    static Headers of(RawDelivery delivery) {
        Headers headers = new RecordHeaders();
        put(headers, "source", delivery.source().name());
        put(headers, "content-type", delivery.hint().contentType());
        put(headers, "file-name", delivery.hint().fileName());
        put(
                headers,
                "base",
                delivery.hint().base() == null
                        ? null
                        : String.valueOf(delivery.hint().base()));
        put(headers, "length", Integer.toString(delivery.length()));
        put(headers, PARTS, Integer.toString(delivery.parts().size()));
        headers.add(Stage.RECEIVED.header(), Stage.write(delivery.received()));
        return headers;
    }

    /** In how many records the delivery stands; 1 where that is not told. */
    public static int parts(Headers headers) {
        Header parts = headers.lastHeader(PARTS);
        String told = parts == null ? "" : new String(parts.value(), StandardCharsets.UTF_8);
        return told.matches("[1-9][0-9]{0,3}") ? Integer.parseInt(told) : 1;
    }

    private static void put(Headers headers, String name, @Nullable String value) {
        if (value != null) {
            headers.add(name, value.getBytes(StandardCharsets.UTF_8));
        }
    }
}
