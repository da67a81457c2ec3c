package dev.dateline.standalone.backup;

import dev.dateline.contract.json.Require;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.jspecify.annotations.Nullable;

/**
 * A record as a file has it, a line of JSON.
 *
 * @param offset where it stood in its partition
 * @param written its timestamp (UTC, to the millisecond)
 * @param key its bytes, base64
 * @param value its bytes, base64; null for a record without a value
 * @param headers in their order
 */
record Line(
        long offset, Instant written, String key, @Nullable String value, List<Header> headers) {
    private static final Base64.Encoder TEXT = Base64.getEncoder();
    private static final Base64.Decoder BYTES = Base64.getDecoder();

    /** A header; {@code value} is base64, null where it has none. */
    record Header(String name, @Nullable String value) {
        Header {
            Require.present("name", name);
            requireBytes("header " + name, value);
        }
    }

    Line {
        Require.that(offset >= 0, "offset " + offset + " is below 0");
        Require.present("written", written);
        requireBytes("key", Require.present("key", key));
        requireBytes("value", value);
        headers = List.copyOf(Require.present("headers", headers));
    }

    static Line of(ConsumerRecord<byte[], byte[]> record) {
        List<Header> headers = new ArrayList<>();
        record.headers().forEach(header -> headers.add(new Header(header.key(), text(header.value()))));
        return new Line(
                record.offset(),
                Instant.ofEpochMilli(record.timestamp()),
                TEXT.encodeToString(record.key()),
                text(record.value()),
                headers);
    }

    /** The same record for this partition, at whatever offset it comes to stand. */
    ProducerRecord<byte[], byte[]> record(TopicPartition partition) {
        ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(
                partition.topic(), partition.partition(), written.toEpochMilli(), BYTES.decode(key), bytes(value));
        headers.forEach(header -> record.headers().add(new RecordHeader(header.name(), bytes(header.value()))));
        return record;
    }

    private static @Nullable String text(byte @Nullable [] bytes) {
        return bytes == null ? null : TEXT.encodeToString(bytes);
    }

    private static byte @Nullable [] bytes(@Nullable String text) {
        return text == null ? null : BYTES.decode(text);
    }

    private static void requireBytes(String what, @Nullable String text) {
        try {
            bytes(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(what + " is not base64", e);
        }
    }
}
