package dev.dateline.processor.verify;

import dev.dateline.contract.json.Json;
import dev.dateline.contract.topic.Topics;
import dev.dateline.processor.DeskConfig;
import dev.dateline.processor.store.MatchKeeper;
import dev.dateline.processor.topology.LogTopology;
import dev.dateline.processor.topology.MatchTopology;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * Asks all questions of an installation, also of one that runs. What follows from something is read before it, so that
 * its cause is always found: entries before decisions, proposals before the order of matching, and wire last. What is
 * missing breaks a promise only where its cause had been taken, with all that follows, before the reading began; else it
 * is on its way.
 */
public final class Verification {
    /** A day less than matching remembers an item. */
    private static final Duration REMEMBERED = Duration.ofDays(29);

    private final Topics topics;
    private final Archive archive;
    private final List<DeskConfig> desks;
    private final Instant now;
    private final Inherited inherited;
    private final Findings findings = new Findings();
    private final KillCheck kills = new KillCheck();
    private final RestCheck rests = new RestCheck();

    private Verification(
            Topics topics, Archive archive, List<DeskConfig> desks, Instant now, @Nullable Instant matchedSince) {
        this.topics = topics;
        this.archive = archive;
        this.desks = desks;
        this.now = now;
        this.inherited = Inherited.of(matchedSince);
    }

    /**
     * Reads everything once (decisions twice) and tells what was found.
     *
     * @param desks those that are set; none for "an item version must have come to any desk"
     * @param now by the real clock
     */
    public static Report run(Topics topics, Archive archive, List<DeskConfig> desks, Instant now) {
        return run(topics, archive, desks, now, null);
    }

    /**
     * The same where matching was another version's until some instant: what rests on items of before, or on items that are
     * linked to these by id or text, is noted and not compared with what this version makes of it.
     *
     * @param matchedSince at or after the moment in which the last processor of the older version ended, by the clock of the
     *     processors, which stamp the lines of {@code match-input}; null where all was matched by this version
     */
    public static Report run(
            Topics topics, Archive archive, List<DeskConfig> desks, Instant now, @Nullable Instant matchedSince) {
        return new Verification(topics, archive, desks, now, matchedSince).run();
    }

    private Report run() {
        Map<TopicPartition, Long> matched = archive.taken(MatchTopology.application(topics));
        Map<TopicPartition, Long> folded = archive.taken(LogTopology.application(topics));
        LogCheck logs = new LogCheck(topics, archive, findings);
        partitions(topics.decisions().name()).forEach(partition -> logs.check(partition, folded, kills, rests));
        partitions(topics.agenda().name())
                .forEach(partition ->
                        archive.read(new TopicPartition(topics.agenda().name(), partition), this::planned));
        Arrivals arrivals = new Arrivals();
        Held facts = new Held();
        partitions(topics.facts().name())
                .forEach(partition ->
                        archive.read(new TopicPartition(topics.facts().name(), partition), facts::put));
        MatchCheck matching = new MatchCheck(topics, archive, arrivals, facts, inherited, findings);
        partitions(topics.matchInput().name()).forEach(partition -> matching.check(partition, matched, kills, rests));
        inherited.close(findings);
        kills.follow();
        wire(arrivals, matched);
        kills.close(arrivals, now.minus(MatchKeeper.SETTLED_KEPT), findings);
        return findings.report();
    }

    private void wire(Arrivals arrivals, Map<TopicPartition, Long> matched) {
        ArrivalCheck came = new ArrivalCheck(arrivals, desks, now.minus(REMEMBERED), findings);
        WireCheck wire = new WireCheck(topics, came, kills, rests, findings, now);
        String name = topics.wire().name();
        partitions(name).forEach(partition -> {
            TopicPartition here = new TopicPartition(name, partition);
            wire.check(archive, here, matched.getOrDefault(here, 0L));
        });
        came.close();
        rests.close(wire::keptFrom, findings);
    }

    private void planned(ConsumerRecord<byte[], byte[]> work) {
        try {
            kills.planned(topics.agenda().key(work.key()), work.value() != null);
        } catch (Json.Malformed e) {
            findings.note("agenda: work that cannot be read: " + e.getMessage());
        }
    }

    private IntStream partitions(String topic) {
        return IntStream.range(0, archive.partitions(topic));
    }
}
