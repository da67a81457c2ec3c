package dev.dateline.standalone.rejected;

import dev.dateline.contract.topic.Topics;
import dev.dateline.contract.wire.Rejected;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads what was set aside once more, publishes what is accepted now, and then takes it off the rejected topic. Stopped
 * half-way, it loses nothing: what was published and not yet taken off is published again, and a repeat is dropped.
 */
public final class Replaying implements AutoCloseable {
    private final RejectedTopic rejected;
    private final RawTopic raw;
    private final Judging judging;
    private final @Nullable Outlet outlet;
    private final Consumer<String> tell;

    /** How it is done: on whose behalf, whether only to see what would come of it, and who hears a line for each. */
    public record Manner(KnownSources sources, boolean dry, Consumer<String> tell) {}

    /** {@code rejected} stays the caller's; {@code kafka} are client settings. */
    public Replaying(Map<String, String> kafka, Topics topics, RejectedTopic rejected, Manner manner) {
        this.rejected = rejected;
        this.raw = new RawTopic(kafka, topics, Search.WHOLE);
        this.judging = new Judging(topics, raw, manner.sources());
        this.outlet = manner.dry() ? null : new Outlet(kafka, topics);
        this.tell = manner.tell();
    }

    /** What became of them, in numbers. */
    public record Summary(int replayed, int items, int refused, int left) {
        /** Whether everything that was asked for is done. */
        public boolean isWhole() {
            return refused == 0 && left == 0;
        }

        private Summary plus(Summary other) {
            return new Summary(
                    replayed + other.replayed, items + other.items, refused + other.refused, left + other.left);
        }
    }

    public Summary replay(List<Card> cards) {
        return cards.stream().map(this::replay).reduce(new Summary(0, 0, 0, 0), Summary::plus);
    }

    @Override
    public void close() {
        raw.close();
        if (outlet != null) {
            outlet.close();
        }
    }

    private Summary replay(Card card) {
        Optional<Rejected> found = rejected.at(card);
        Verdict verdict = found.<Verdict>map(judging::of).orElseGet(() -> new Verdict.Left("it is gone by now"));
        found.ifPresent(before -> carryOut(before, verdict));
        String start = card.shortId() + " " + card.key().provider() + ": ";
        return switch (verdict) {
            case Verdict.Accepted done -> {
                tell.accept(start + "accepted, " + items(done.items().size()));
                yield new Summary(1, done.items().size(), 0, 0);
            }
            case Verdict.RefusedAgain no -> {
                int more = no.items().size();
                tell.accept(start + "refused again, " + no.again().reason() + ": "
                        + no.again().detail() + (more == 0 ? "" : "; the rest accepted, " + items(more)));
                yield new Summary(0, more, 1, 0);
            }
            case Verdict.Left left -> {
                tell.accept(start + "left, " + left.why());
                yield new Summary(0, 0, 0, 1);
            }
        };
    }

    private void carryOut(Rejected before, Verdict verdict) {
        Outlet out = outlet;
        if (out == null) {
            return;
        }
        switch (verdict) {
            case Verdict.Accepted done -> {
                out.publish(done.items(), before);
                out.strike(before);
            }
            case Verdict.RefusedAgain no -> {
                out.publish(no.items(), before);
                if (!no.again().equals(before)) {
                    out.setAside(no.again());
                }
            }
            case Verdict.Left left -> {}
        }
    }

    private static String items(int count) {
        return count == 1 ? "1 item" : count + " items";
    }
}
