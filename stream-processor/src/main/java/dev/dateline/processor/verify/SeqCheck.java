package dev.dateline.processor.verify;

import dev.dateline.contract.json.Json;
import dev.dateline.contract.live.Entry;
import dev.dateline.contract.live.EntryKey;
import dev.dateline.contract.topic.Topics;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Is every log dense, do its epochs rise, does each entry's link hold? Of one partition, by what readers were given. */
final class SeqCheck {
    private final Topics topics;
    private final Findings findings;
    private final Map<String, TreeMap<Long, Integer>> epochs = new TreeMap<>();

    SeqCheck(Topics topics, Findings findings) {
        this.topics = topics;
        this.findings = findings;
    }

    /** Takes one record of {@code updates} in its order. */
    void take(ConsumerRecord<byte[], byte[]> published, KillCheck kills, RestCheck rests) {
        try {
            EntryKey key = topics.updates().key(published.key());
            if (published.value() == null) {
                forget(key);
                return;
            }
            Entry entry = topics.updates().value(published.value());
            note(key, entry);
            kills.published(entry);
            rests.published(entry);
        } catch (Json.Malformed e) {
            byte[] key = published.key();
            String named = key == null ? "" : new String(key, StandardCharsets.UTF_8);
            findings.problem(Question.SEQ, "updates " + named + ": cannot be read: " + e.getMessage());
        }
    }

    private void note(EntryKey key, Entry entry) {
        log(key).put(key.seq(), entry.mark().epoch());
        if (!key.equals(EntryKey.of(entry))) {
            findings.problem(Question.SEQ, "updates " + key + ": holds the entry " + EntryKey.of(entry));
        }
        if (!entry.mark().chain().holds()) {
            findings.problem(Question.SEQ, "updates " + key + ": its link of the chain does not hold");
        }
    }

    private void forget(EntryKey key) {
        log(key).remove(key.seq());
    }

    private SortedMap<Long, Integer> log(EntryKey key) {
        return epochs.computeIfAbsent(key.article().value(), article -> new TreeMap<>());
    }

    /** Looks for gaps, once all of the partition has been taken. */
    void close() {
        epochs.forEach((article, log) -> {
            long next = 1;
            int epoch = 1;
            for (var entry : log.entrySet()) {
                if (entry.getKey() != next) {
                    findings.problem(
                            Question.SEQ,
                            article + ": seq " + next
                                    + (entry.getKey() == next + 1 ? "" : " to " + (entry.getKey() - 1))
                                    + " is missing");
                }
                if (entry.getValue() < epoch) {
                    findings.problem(
                            Question.SEQ,
                            article + "/" + entry.getKey() + ": epoch " + entry.getValue() + " after " + epoch);
                }
                next = entry.getKey() + 1;
                epoch = entry.getValue();
            }
            findings.checked(Question.SEQ, log.size());
        });
    }
}
