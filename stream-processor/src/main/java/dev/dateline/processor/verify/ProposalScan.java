package dev.dateline.processor.verify;

import dev.dateline.contract.desk.Proposal;
import dev.dateline.contract.json.Json;
import dev.dateline.contract.topic.Topics;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** The proposals of one partition as they stand. */
final class ProposalScan {
    private final Topics topics;
    private final KillCheck kills;
    private final RestCheck rests;
    private final Inherited inherited;
    private final Set<String> open = new HashSet<>();

    final Held held = new Held();

    ProposalScan(Topics topics, KillCheck kills, RestCheck rests, Inherited inherited) {
        this.topics = topics;
        this.kills = kills;
        this.rests = rests;
        this.inherited = inherited;
    }

    void take(ConsumerRecord<byte[], byte[]> entry, Findings findings) {
        held.put(entry);
        String key = new String(entry.key(), StandardCharsets.UTF_8);
        open.remove(key);
        if (entry.value() == null) {
            return;
        }
        try {
            Proposal proposal = topics.proposals().value(entry.value());
            kills.proposed(proposal);
            rests.proposed(proposal);
            inherited.stands(key, proposal);
            if (proposal.state().isOpen()) {
                open.add(key);
            }
        } catch (Json.Malformed e) {
            findings.problem(Question.PROPOSALS, "proposals " + key + ": cannot be read: " + e.getMessage());
        }
    }

    void close(Findings findings) {
        findings.count(Count.PROPOSALS, held.keys().size());
        findings.count(Count.OPEN, open.size());
    }
}
