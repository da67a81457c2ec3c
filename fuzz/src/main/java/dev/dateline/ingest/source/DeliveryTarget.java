package dev.dateline.ingest.source;

import dev.dateline.contract.json.Json;
import dev.dateline.contract.topic.TopicPlan;
import dev.dateline.contract.topic.Topics;
import dev.dateline.contract.wire.Rejected;
import dev.dateline.contract.wire.SourceId;
import dev.dateline.fuzz.Claim;
import dev.dateline.fuzz.WireTargets;
import dev.dateline.ingest.normalize.Normalized;
import dev.dateline.ingest.raw.RawDelivery;
import dev.dateline.ingest.reading.Formats;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;

/** A whole delivery: told apart, read, sorted, packed, and what was refused read again. */
public final class DeliveryTarget {
    private static final SourceId SOURCE = new SourceId(WireTargets.SENDER.provider(), "push");
    private static final Formats FORMATS = new Formats(InstantSource.fixed(WireTargets.NOW));
    private static final Topics TOPICS = new Topics(TopicPlan.single("", 12));

    private DeliveryTarget() {}

    public static void take(byte[] input) throws Json.Malformed, IOException {
        int end = WireTargets.firstLine(input);
        byte[] body = Arrays.copyOfRange(input, Math.min(end + 1, input.length), input.length);
        Delivery delivery = new Delivery(
                SOURCE,
                WireTargets.SENDER,
                Buffer.buffer(body),
                WireTargets.hint(WireTargets.text(Arrays.copyOf(input, end))),
                WireTargets.NOW);
        Contents contents = Contents.of(delivery, FORMATS);
        List<Normalized> found = contents.found().toList();
        for (Normalized one : found) {
            WireTargets.checked(one);
        }
        Claim.that(
                found.equals(Contents.of(delivery, FORMATS).found().toList()), "the same bytes come to another thing");
        Sorted sorted = Sorted.of(contents, item -> true);
        RawDelivery raw = sorted.batch().raw();
        if (raw != null) {
            Claim.that(Arrays.equals(RawDelivery.unpacked(raw.id(), raw.parts()), body), "kept as other bytes");
        }
        for (Rejected rejected : sorted.batch().rejected()) {
            again(rejected, body);
        }
    }

    /** The same code says the same of it. */
    private static void again(Rejected rejected, byte[] body) throws Json.Malformed {
        byte[] bytes = TOPICS.rejected().valueBytes(rejected);
        Claim.that(
                Arrays.equals(TOPICS.rejected().valueBytes(TOPICS.rejected().value(bytes)), bytes),
                "set aside as another");
        Rereading rereading = Rereading.of(rejected, body, WireTargets.SENDER);
        Claim.that(rereading.items().isEmpty(), "taken when it is read again");
    }
}
