package dev.dateline.fuzz;

import dev.dateline.contract.json.Json;
import dev.dateline.contract.live.Position;
import dev.dateline.contract.style.HouseStyle;
import dev.dateline.contract.style.Times;
import dev.dateline.contract.topic.Stage;
import dev.dateline.contract.topic.Topic;
import dev.dateline.contract.topic.TopicPlan;
import dev.dateline.contract.topic.Topics;
import dev.dateline.processor.match.MatchInput;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;

/** What stands on topics, and what readers say of how far they have come. */
final class RecordTargets {
    private static final List<Topic<?, ?>> TOPICS = new Topics(TopicPlan.single("", 12)).all();
    private static final List<ZoneId> ZONES =
            ZoneId.getAvailableZoneIds().stream().sorted().map(ZoneId::of).toList();
    private static final long FIRST = Instant.parse("1900-01-01T00:00:00Z").getEpochSecond();
    private static final long LAST = Instant.parse("2200-01-01T00:00:00Z").getEpochSecond();
    private static final int LONGEST_LABEL = 60;

    private RecordTargets() {}

    /** A record's value by every topic's codec. */
    static void value(byte[] input) {
        byte[] bytes = Drawn.out(input);
        TOPICS.forEach(topic -> value(topic, bytes));
        try {
            MatchInput read = Json.read(bytes, MatchInput.class);
            byte[] written = Json.bytes(read);
            Claim.that(
                    Arrays.equals(Json.bytes(Json.read(written, MatchInput.class)), written),
                    "another line of the order");
        } catch (Json.Malformed e) {
            Claim.line(e);
        }
    }

    /** What was read is written, read and written again: the same bytes, or a refold would come to another chain. */
    private static <K, V> void value(Topic<K, V> topic, byte[] bytes) {
        V value;
        try {
            value = topic.value(bytes);
        } catch (Json.Malformed e) {
            Claim.line(e);
            return;
        }
        byte[] written = topic.valueBytes(value);
        try {
            V again = topic.value(written);
            Claim.that(Arrays.equals(topic.valueBytes(again), written), topic.name() + ": written otherwise");
            Claim.that(value instanceof byte[] || again.equals(value), topic.name() + ": read as another");
        } catch (Json.Malformed e) {
            throw new AssertionError(topic.name() + ": what was written cannot be read", e);
        }
    }

    /** A record's key by every topic, a position, a header's clock. */
    static void key(byte[] input) {
        TOPICS.forEach(topic -> key(topic, input));
        String text = new String(input, StandardCharsets.UTF_8);
        try {
            Claim.that(Position.parse(text).toString().equals(text), "a position is written otherwise");
        } catch (IllegalArgumentException e) {
            Claim.line(e);
        }
        Stage.read(input);
    }

    private static <K, V> void key(Topic<K, V> topic, byte[] bytes) {
        try {
            K key = topic.key(bytes);
            byte[] written = topic.keyBytes(key);
            Claim.that(topic.key(written).equals(key), topic.name() + ": read as another");
            int partition = topic.partition(key);
            Claim.that(partition >= 0 && partition < topic.partitions(), topic.name() + ": no such partition");
        } catch (Json.Malformed e) {
            Claim.line(e);
        }
    }

    /** A time of two centuries, in any zone and every style. */
    static void time(byte[] input) {
        if (input.length < 2 * Long.BYTES + Short.BYTES) {
            return;
        }
        ByteBuffer given = ByteBuffer.wrap(input);
        Instant when = time(given.getLong());
        Instant now = time(given.getLong());
        ZoneId zone = ZONES.get((given.getShort() & 0xffff) % ZONES.size());
        for (HouseStyle style : HouseStyle.values()) {
            Times times = new Times(zone, style);
            label(times.updateLabel(when, now));
            label(times.moment(when, now));
            Claim.that(times.moment(when, now).startsWith(times.dateAndTime(when, now)), "two labels of one moment");
        }
    }

    private static Instant time(long given) {
        return Instant.ofEpochSecond(FIRST + Math.floorMod(given, LAST - FIRST));
    }

    private static void label(String label) {
        Claim.line(label);
        Claim.that(label.length() <= LONGEST_LABEL, "a label of " + label.length() + " characters");
    }
}
