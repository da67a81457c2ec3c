package dev.dateline.processor.verify;

import dev.dateline.contract.json.Json;
import dev.dateline.contract.topic.Topics;
import dev.dateline.contract.wire.ItemVersion;
import dev.dateline.contract.wire.WireItem;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** Goes through wire: counts repeats, which are no fault, and tells the other checks what stands there. */
final class WireCheck {
    private final Topics topics;
    private final ArrivalCheck arrivals;
    private final KillCheck kills;
    private final RestCheck rests;
    private final Findings findings;
    private final Instant now;
    private final Set<Fingerprint> versions = new HashSet<>();
    private @Nullable Instant first;
    private final Map<Integer, Instant> keptFrom = new HashMap<>();

    WireCheck(Topics topics, ArrivalCheck arrivals, KillCheck kills, RestCheck rests, Findings findings, Instant now) {
        this.topics = topics;
        this.arrivals = arrivals;
        this.kills = kills;
        this.rests = rests;
        this.findings = findings;
        this.now = now;
    }

    /** {@code taken} is the offset below which matching has passed everything on, and committed. */
    void check(Archive archive, TopicPartition partition, long taken) {
        first = null;
        archive.read(partition, entry -> take(entry, entry.offset() < taken));
        if (archive.begin(partition) > 0) {
            // Where nothing is left, everything that was there is gone.
            keptFrom.put(partition.partition(), first == null ? now : first);
        }
    }

    private void take(ConsumerRecord<byte[], byte[]> entry, boolean due) {
        Instant written = Instant.ofEpochMilli(entry.timestamp());
        first = first == null ? written : first;
        try {
            ItemVersion key = topics.wire().key(entry.key());
            if (entry.value() == null) {
                rests.forgotten(key.item());
                return;
            }
            Fingerprint version = Fingerprint.of(key.toString());
            WireItem item = topics.wire().value(entry.value());
            rests.found(version);
            if (versions.add(version)) {
                // Matching hears a version once: a repeat kills nothing anew.
                kills.item(item, written);
                findings.count(Count.ACCEPTED, 1);
                arrivals.item(item.version(), written, due);
            } else {
                findings.count(Count.REPEATS, 1);
            }
        } catch (Json.Malformed e) {
            // Matching set it aside, with its reason.
            findings.count(Count.UNREADABLE, 1);
        }
    }

    /** The time from which on the partition of this version holds everything; null where nothing has left it by age. */
    @Nullable Instant keptFrom(ItemVersion version) {
        return keptFrom.get(topics.wire().partition(version));
    }
}
