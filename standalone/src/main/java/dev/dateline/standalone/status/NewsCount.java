package dev.dateline.standalone.status;

import dev.dateline.contract.canary.Canary;
import dev.dateline.contract.desk.Proposal;
import dev.dateline.contract.desk.Work;
import dev.dateline.contract.json.Json;
import dev.dateline.contract.live.Page;
import dev.dateline.contract.topic.Topic;
import dev.dateline.contract.topic.Topics;
import dev.dateline.contract.wire.Rejected;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
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
    /** Of a canary's page that was only opened. */
    private static final Instant NOT_YET = Instant.EPOCH;

    private final Map<String, Instant> canaries = new HashMap<>();
    private final Map<String, Boolean> proposals = new HashMap<>();
    private final Map<String, Work> agenda = new HashMap<>();
    private final Map<String, SetAside> rejected = new HashMap<>();
    private final Map<String, Integer> unreadable = new HashMap<>();

    /** Something that was set aside, by the record's own time. */
    private record SetAside(Instant at, String reason) {}

    NewsCount(Topics topics) {
        this.topics = topics;
    }

    /** Whether {@link #take} wants the records of this topic. */
    boolean matters(String topic) {
        return List.of(
                        topics.pages().name(),
                        topics.proposals().name(),
                        topics.agenda().name(),
                        topics.rejected().name())
                .contains(topic);
    }

    void take(ConsumerRecord<byte[], byte[]> entry) {
        if (entry.topic().equals(topics.pages().name())) {
            if (startsWith(entry, Canary.PAGE)) {
                hear(entry);
            } else {
                keep(topics.pages(), entry, entries, NewsCount::entries);
            }
        } else if (entry.topic().equals(topics.proposals().name())) {
            if (!startsWith(entry, Canary.DESK + "/")) {
                keep(topics.proposals(), entry, proposals, NewsCount::isOpen);
            }
        } else if (entry.topic().equals(topics.agenda().name())) {
            keep(topics.agenda(), entry, agenda, work -> work);
        } else {
            keep(topics.rejected(), entry, rejected, one -> setAside(entry, one));
        }
    }

    /** All that was counted of this topic. */
    void forget(String topic) {
        if (topic.equals(topics.pages().name())) {
            entries.clear();
            canaries.clear();
        } else if (topic.equals(topics.proposals().name())) {
            proposals.clear();
        } else if (topic.equals(topics.agenda().name())) {
            agenda.clear();
        } else {
            rejected.clear();
        }
        unreadable.remove(topic);
    }

    /**
     * What there is.
     *
     * @param since what was rejected before is counted no more
     * @param unknown topics that could not be read, and why: what they tell is not known
     */
    News news(Instant since, Map<String, String> unknown) {
        rejected.values().removeIf(one -> one.at().isBefore(since));
        boolean pages = !unknown.containsKey(topics.pages().name());
        return new News(
                pages ? entries.size() : null,
                pages
                        ? (Long) entries.values().stream()
                                .mapToLong(Long::longValue)
                                .sum()
                        : null,
                unknown.containsKey(topics.proposals().name()) ? null : open(),
                unknown.containsKey(topics.agenda().name()) ? null : waiting(),
                unknown.containsKey(topics.rejected().name()) ? null : rejectedLately(),
                canaries.values().stream()
                        .filter(NOT_YET::isBefore)
                        .max(Comparator.naturalOrder())
                        .orElse(null),
                pages ? (Boolean) !canaries.isEmpty() : null,
                unreadable.values().stream().mapToInt(Integer::intValue).sum(),
                unknown);
    }

    private Integer open() {
        return (int) proposals.values().stream().filter(open -> open).count();
    }

    private News.Agenda waiting() {
        List<Instant> due = agenda.values().stream()
                .filter(Work.ReleaseDue.class::isInstance)
                .map(work -> ((Work.ReleaseDue) work).due())
                .sorted()
                .toList();
        return new News.Agenda(
                agenda.size(), due.size(), agenda.size() - due.size(), due.isEmpty() ? null : due.getFirst());
    }

    private News.RejectedLately rejectedLately() {
        Map<String, Integer> reasons = new HashMap<>();
        rejected.values().forEach(one -> reasons.merge(one.reason(), 1, Integer::sum));
        return new News.RejectedLately(rejected.size(), reasons);
    }

    private static SetAside setAside(ConsumerRecord<byte[], byte[]> entry, Rejected one) {
        String reason = one.reason().name().toLowerCase(Locale.ROOT);
        return new SetAside(Instant.ofEpochMilli(entry.timestamp()), reason);
    }

    /** What comes of the canary is no news. */
    private static boolean startsWith(ConsumerRecord<byte[], byte[]> entry, String canarys) {
        return new String(entry.key(), StandardCharsets.UTF_8).startsWith(canarys);
    }

    /** By the record's own time: the clerk's clock may be a story's. A page that was only opened has heard none. */
    private void hear(ConsumerRecord<byte[], byte[]> page) {
        String key = new String(page.key(), StandardCharsets.UTF_8);
        if (page.value() == null) {
            canaries.remove(key);
            return;
        }
        try {
            boolean came = entries(topics.pages().value(page.value())) > 1;
            canaries.put(key, came ? Instant.ofEpochMilli(page.timestamp()) : NOT_YET);
        } catch (Json.Malformed e) {
            unreadable.merge(page.topic(), 1, Integer::sum);
        }
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
            unreadable.merge(entry.topic(), 1, Integer::sum);
        }
    }
}
