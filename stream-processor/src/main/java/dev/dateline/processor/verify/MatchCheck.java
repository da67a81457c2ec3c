package dev.dateline.processor.verify;

import dev.dateline.contract.article.DeskId;
import dev.dateline.contract.topic.Topics;
import dev.dateline.processor.store.Seen;
import dev.dateline.processor.topology.MatchTopology;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;

/**
 * Are proposals, and the ledgers' lines, what the recorded order of matching gives, and did each item version in it take effect once? Matches
 * once more, one partition at a time, where that order is still kept from its first line on.
 */
record MatchCheck(
        Topics topics, Archive archive, Arrivals arrivals, Held facts, Inherited inherited, Findings findings) {
    void check(int partition, Map<TopicPartition, Long> taken, KillCheck kills, RestCheck rests) {
        EffectCheck effects = new EffectCheck();
        // What matching remembers before its proposals: what a kill that it has taken led to is among them.
        remembered(partition, effects);
        inherited.begin();
        ProposalScan proposals = new ProposalScan(topics, kills, rests, inherited);
        archive.read(
                new TopicPartition(topics.proposals().name(), partition), entry -> proposals.take(entry, findings));
        proposals.close(findings);
        TopicPartition here = new TopicPartition(topics.matchInput().name(), partition);
        boolean whole = archive.begin(here) == 0;
        try (Rematch rematch = new Rematch(topics, taken.getOrDefault(here, 0L), arrivals, effects, inherited)) {
            archive.read(here, line -> rematch.take(line, whole));
            findings.count(Count.UNREADABLE, rematch.unreadable());
            effects.close(whole, findings);
            compare(rematch, proposals, whole, here);
        }
    }

    private void compare(Rematch rematch, ProposalScan proposals, boolean whole, TopicPartition here) {
        if (whole) {
            // The ledgers of all desks are in one partition; an older version of matching kept none, so none is missed.
            Held lines = facts.only(rematch.facts.keys());
            inherited.setAside(rematch.proposals, proposals.held, rematch.facts, lines);
            new Comparison("proposals", Question.PROPOSALS, true, key -> false)
                    .run(rematch.proposals, proposals.held, findings);
            new Comparison("facts", Question.PROPOSALS, false, key -> false).run(rematch.facts, lines, findings);
        } else {
            Instant first = rematch.first();
            findings.note(here + (first == null ? ": is empty" : ": begins at " + first)
                    + ", older lines have left it by age or with a takedown; its "
                    + proposals.held.keys().size() + " proposals and its effects are not compared");
        }
    }

    private void remembered(int partition, EffectCheck effects) {
        String changelog = MatchTopology.changelog(topics);
        if (partition >= archive.partitions(changelog)) {
            return;
        }
        Seen.Reader reader = new Seen.Reader() {
            @Override
            public void met(DeskId desk, String version, boolean kept) {
                if (kept) {
                    arrivals.taken(desk, Fingerprint.of(version));
                } else {
                    arrivals.forgotten(desk, Fingerprint.of(version));
                }
            }

            @Override
            public void taken(DeskId desk, long count) {
                effects.counted(desk, count);
            }
        };
        archive.read(
                new TopicPartition(changelog, partition),
                line -> Seen.read(new String(line.key(), StandardCharsets.UTF_8), line.value(), reader));
    }
}
