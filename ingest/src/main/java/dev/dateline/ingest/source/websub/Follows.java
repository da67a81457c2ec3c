package dev.dateline.ingest.source.websub;

import dev.dateline.contract.wire.SourceId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Every subscription there is: by its feed while that is followed, and by its address until the hub has let go. */
final class Follows {
    private final Map<SourceId, Follow> bySource = new ConcurrentHashMap<>();
    private final Map<String, Follow> byToken = new ConcurrentHashMap<>();

    void add(Follow follow) {
        bySource.put(follow.source(), follow);
        addLeaving(follow);
    }

    /** One that only waits for its hub to let go. */
    void addLeaving(Follow follow) {
        byToken.put(follow.standing().agreement().token(), follow);
    }

    @Nullable Follow of(SourceId source) {
        return bySource.get(source);
    }

    @Nullable Follow at(@Nullable String token) {
        return token == null ? null : byToken.get(token);
    }

    /** The feed is no longer followed; its address still answers. */
    @Nullable Follow leave(SourceId source) {
        return bySource.remove(source);
    }

    /** Nothing is heard there any longer. */
    void forget(Follow follow) {
        byToken.remove(follow.standing().agreement().token());
    }

    Collection<Follow> all() {
        return List.copyOf(byToken.values());
    }
}
