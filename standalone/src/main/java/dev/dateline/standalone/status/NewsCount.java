package dev.dateline.standalone.status;

import dev.dateline.contract.desk.Proposal;
import dev.dateline.contract.desk.Work;
import dev.dateline.contract.json.Json;
import dev.dateline.contract.live.Page;
import dev.dateline.contract.topic.Topic;
import dev.dateline.contract.topic.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Counts records as they are read; of records with one key the newest counts. */
final class NewsCount {
    private final Topics topics;
    private final Map<String, Long> entries = new HashMap<>();
    private final Map<String, Boolean> proposals = new HashMap<>();
    private final Map<String, Work> agenda = new HashMap<>();
    private final Map<String, Integer> reasons = new HashMap<>();
    private int unreadable;

    NewsCount(Topics topics) {
        this.topics = topics;
    }

    /** Whether {@link #newest} wants all records of this topic. */
    boolean newestMatters(String topic) {
        return List.of(
                        topics.pages().name(),
                        topics.proposals().name(),
                        topics.agenda().name())
                .contains(topic);
    }

    void newest(ConsumerRecord<byte[], byte[]> entry) {
        if (entry.topic().equals(topics.pages().name())) {
            keep(topics.pages(), entry, entries, NewsCount::entries);
        } else if (entry.topic().equals(topics.proposals().name())) {
            keep(topics.proposals(), entry, proposals, NewsCount::isOpen);
        } else {
            keep(topics.agenda(), entry, agenda, work -> work);
        }
    }

    void rejected(ConsumerRecord<byte[], byte[]> entry) {
        if (entry.value() == null) {
            return;
        }
        try {
            String reason = topics.rejected().value(entry.value()).reason().name();
            reasons.merge(reason.toLowerCase(Locale.ROOT), 1, Integer::sum);
        } catch (Json.Malformed e) {
            unreadable++;
        }
    }

    News news() {
        List<Instant> due = agenda.values().stream()
                .filter(Work.ReleaseDue.class::isInstance)
                .map(work -> ((Work.ReleaseDue) work).due())
                .sorted()
                .toList();
        return new News(
                entries.size(),
                entries.values().stream().mapToLong(Long::longValue).sum(),
                (int) proposals.values().stream().filter(open -> open).count(),
                new News.Agenda(
                        agenda.size(), due.size(), agenda.size() - due.size(), due.isEmpty() ? null : due.getFirst()),
                new News.RejectedLately(
                        reasons.values().stream().mapToInt(Integer::intValue).sum(), reasons),
                unreadable);
    }

    /** A log is dense, so its last seq counts its entries. */
    private static long entries(Page page) {
        return page.position().seq();
    }

    private static boolean isOpen(Proposal proposal) {
        return proposal.state().isOpen();
    }

    private <V, C> void keep(
            Topic<?, V> topic, ConsumerRecord<byte[], byte[]> entry, Map<String, C> kept, Function<V, C> what) {
        String key = new String(entry.key(), StandardCharsets.UTF_8);
        if (entry.value() == null) {
            kept.remove(key);
            return;
        }
        try {
            kept.put(key, what.apply(topic.value(entry.value())));
        } catch (Json.Malformed e) {
            unreadable++;
        }
    }
}
