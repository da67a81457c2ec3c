package dev.dateline.gateway.feed;

import dev.dateline.contract.desk.Act;
import dev.dateline.contract.desk.Decision;
import dev.dateline.contract.desk.ProposalId;
import dev.dateline.contract.topic.Stage;
import dev.dateline.contract.trace.TraceContext;
import dev.dateline.gateway.hub.Passage;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/** When what proposals are made of came and was matched, so that a decision can carry it on. Safe for many threads. */
public final class Passages {
    private final Map<ProposalId, Passage> proposals = new ConcurrentHashMap<>();
    private volatile boolean counting = true;

    /** When a record passed the stages, as its headers tell it. */
    static Passage of(ConsumerRecord<?, ?> given) {
        return new Passage(
                at(given, Stage.RECEIVED),
                at(given, Stage.MATCHED),
                at(given, Stage.DECIDED),
                at(given, Stage.PUBLISHED),
                trace(given));
    }

    /** Whether the way of entries is clocked; off only to measure what that costs. */
    void counting(boolean on) {
        counting = on;
    }

    boolean isCounting() {
        return counting;
    }

    /** A proposal as it now stands on its topic: what counts is when the first news of it came. */
    void take(ProposalId id, ConsumerRecord<?, ?> given) {
        if (given.value() == null) {
            proposals.remove(id);
        } else {
            proposals.merge(id, of(given), Passage::and);
        }
    }

    /** Of the proposal that is decided on; {@link Passage#UNKNOWN} where it names none. */
    Passage before(Decision decision) {
        ProposalId proposal = proposal(decision.act());
        return proposal == null ? Passage.UNKNOWN : proposals.getOrDefault(proposal, Passage.UNKNOWN);
    }

    private static @Nullable ProposalId proposal(Act act) {
        return switch (act) {
            case Act.Approve approve -> approve.proposal();
            case Act.Merge merge -> merge.proposal();
            case Act.Schedule schedule -> schedule.proposal();
            case Act.Reject reject -> reject.proposal();
            case Act.Hold hold -> hold.proposal();
            default -> null;
        };
    }

    private static List<String> trace(ConsumerRecord<?, ?> given) {
        Header header = given.headers().lastHeader(TraceContext.HEADER);
        String context = header == null ? null : TraceContext.read(header.value());
        return context == null ? List.of() : List.of(context);
    }

    private static @Nullable Instant at(ConsumerRecord<?, ?> given, Stage stage) {
        Header header = given.headers().lastHeader(stage.header());
        return header == null ? null : Stage.read(header.value());
    }
}
