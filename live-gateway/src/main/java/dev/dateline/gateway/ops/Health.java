package dev.dateline.gateway.ops;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.dateline.gateway.reply.Reply;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.function.Supplier;

/** Answers those who look after this node: alive, and ready for readers or why not. */
public final class Health {
    private final Supplier<List<String>> trouble;
    private final Supplier<List<String>> notes;
    private final Supplier<Counts> counts;

    /**
     * Health by {@code trouble}: what keeps this node from serving, a line each; empty where nothing does; by {@code notes}:
     * what is wrong elsewhere; and by {@code counts}.
     */
    public Health(Supplier<List<String>> trouble, Supplier<List<String>> notes, Supplier<Counts> counts) {
        this.trouble = trouble;
        this.notes = notes;
        this.counts = counts;
    }

    record Live(boolean live) {}

    /**
     * What this node has met since it started.
     *
     * @param mismatches entries whose hash was not that of the held one with the same seq: defects
     * @param duplicates entries that came more than once, which is normal
     * @param unreadable records that were passed over
     */
    public record Counts(long mismatches, long duplicates, long unreadable) {}

    /** As every part tells it, and what this one counts besides. */
    record Ready(
            String part,
            boolean ready,
            List<String> reasons,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> notes,
            Counts counts) {}

    /** 200 as long as requests are answered at all. */
    public void live(RoutingContext request) {
        Reply.json(request, 200, new Live(true));
    }

    /** 200 where nothing is wrong, else 503 with the reasons. */
    public void ready(RoutingContext request) {
        List<String> reasons = trouble.get();
        Reply.json(
                request,
                reasons.isEmpty() ? 200 : 503,
                new Ready("gateway", reasons.isEmpty(), reasons, notes.get(), counts.get()));
    }
}
