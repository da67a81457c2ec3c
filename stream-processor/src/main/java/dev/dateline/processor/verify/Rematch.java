package dev.dateline.processor.verify;

import dev.dateline.contract.article.DeskId;
import dev.dateline.contract.desk.Proposal;
import dev.dateline.contract.json.Json;
import dev.dateline.contract.topic.Topic;
import dev.dateline.contract.topic.Topics;
import dev.dateline.contract.topic.Values;
import dev.dateline.processor.match.MatchInput;
import dev.dateline.processor.store.MatchEffect;
import dev.dateline.processor.store.MatchKeeper;
import dev.dateline.processor.store.MemoryShelf;
import dev.dateline.processor.store.Seen;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** Takes one partition of {@code match-input} as the match application does, with its state in memory. */
final class Rematch implements AutoCloseable {
    private final Topics topics;
    private final Topic<DeskId, MatchInput> input;
    private final long taken;
    private final Arrivals arrivals;
    private final Seen seen;
    private final MatchKeeper keeper;
    private @Nullable Instant first;
    private final Inherited inherited;
    private long unreadable;

    final Expected proposals = new Expected();
    final Expected facts = new Expected();
    final EffectCheck effects;

    /** {@code taken} is the offset below which matching has taken everything and committed. */
    Rematch(Topics topics, long taken, Arrivals arrivals, EffectCheck effects, Inherited inherited) {
        this.topics = topics;
        this.input = topics.matchInput().carrying(Values.json(MatchInput.class));
        this.taken = taken;
        this.arrivals = arrivals;
        this.effects = effects;
        this.inherited = inherited;
        MemoryShelf shelf = new MemoryShelf();
        this.seen = new Seen(shelf);
        this.keeper = new MatchKeeper(shelf);
    }

    /** {@code matching} is false where the order is no longer whole: then it only notes what arrived. */
    void take(ConsumerRecord<byte[], byte[]> line, boolean matching) {
        Instant written = Instant.ofEpochMilli(line.timestamp());
        first = first == null ? written : first;
        if (line.value() == null) {
            return;
        }
        try {
            DeskId desk = input.key(line.key());
            MatchInput value = input.value(line.value());
            boolean due = line.offset() < taken;
            note(desk, value, due);
            // What an editor asked changed nothing.
            if (matching && !(value instanceof MatchInput.Asked)) {
                match(desk, value, written, due);
            }
        } catch (Json.Malformed e) {
            // The application set it aside, with its reason, and so did not match it.
            unreadable++;
        }
    }

    private void note(DeskId desk, MatchInput value, boolean due) {
        if (value instanceof MatchInput.Arrived item) {
            Fingerprint version = Fingerprint.of(item.item().version().toString());
            if (due) {
                arrivals.taken(desk, version);
            } else {
                arrivals.coming(desk, version);
            }
        }
    }

    private void match(DeskId desk, MatchInput value, Instant written, boolean due) {
        if (!seen.passes(desk, value, written)) {
            return;
        }
        if (value instanceof MatchInput.Arrived item) {
            effects.expected(desk, due);
            inherited.came(desk, item, written);
        }
        if (value instanceof MatchInput.Heard heard && heard.settled() != null) {
            Proposal decided = inherited.decided(heard.settled());
            if (decided != null) {
                keeper.inherit(decided, written);
            }
        }
        for (MatchEffect effect : keeper.take(desk, value, written)) {
            if (effect instanceof MatchEffect.Noted noted) {
                var figure = noted.figure();
                if (figure != null) {
                    inherited.gives(noted.key().toString(), figure);
                }
                facts.give(
                        noted.key().toString(),
                        figure == null ? null : topics.facts().valueBytes(figure),
                        due);
            }
            if (effect instanceof MatchEffect.Told told) {
                var proposal = told.proposal();
                byte[] bytes = proposal == null ? null : topics.proposals().valueBytes(proposal);
                proposals.give(told.key().toString(), bytes, due);
                if (proposal != null) {
                    inherited.gives(told.key().toString(), proposal);
                }
                if (due && proposal != null && !proposal.alerts().isEmpty()) {
                    // Older versions did not look for sentences that are left in doubt.
                    byte[] without = topics.proposals().valueBytes(proposal.alerting(List.of()));
                    proposals.mayBe(told.key().toString(), without);
                }
            }
        }
    }

    @Override
    public void close() {
        keeper.close();
    }

    /** When the first line that is kept was written; null where there is none. */
    @Nullable Instant first() {
        return first;
    }

    long unreadable() {
        return unreadable;
    }
}
