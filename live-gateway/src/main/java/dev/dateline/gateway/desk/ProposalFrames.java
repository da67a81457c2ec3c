package dev.dateline.gateway.desk;

import dev.dateline.contract.live.Position;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The frames that tell of proposals, written once for all consoles: they are told of a change within the same moment. Safe
 * for many threads.
 */
final class ProposalFrames {
    private static final int KEPT = 512;

    private final Map<Long, Written> byChange = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Written> eldest) {
            return size() > KEPT;
        }
    };

    /** What stood on the page beside it is in the frame too. */
    private record Written(@Nullable Position page, String text) {}

    /**
     * The frame of this state of a proposal.
     *
     * @param page where its article's log stands; null where there is none yet
     * @param view makes what it tells
     */
    synchronized String of(Standing standing, @Nullable Position page, Supplier<DeskMessage> view) {
        Written held = byChange.get(standing.change());
        if (held == null || !Objects.equals(held.page(), page)) {
            held = new Written(page, view.get().text());
            byChange.put(standing.change(), held);
        }
        return held.text();
    }
}
