package dev.dateline.gateway.desk;

import dev.dateline.contract.actor.Gazetteer;
import dev.dateline.contract.actor.KnownActor;
import dev.dateline.contract.actor.Roll;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The list of actors as this node knows it, and the one way to change it: by its topic, whose last word counts. Safe for
 * many threads.
 */
public final class ActorList {
    /** How long a change may take to come back. */
    private static final Duration LONGEST = Duration.ofSeconds(10);

    private final Log log;
    private final Map<String, KnownActor> edited = new ConcurrentHashMap<>();
    /** The newest version of each, of those too that were taken off since. */
    private final Map<String, Long> versions = new ConcurrentHashMap<>();

    private final Map<String, Awaited> awaited = new ConcurrentHashMap<>();

    /** A change of this node that has not come back yet; null where it takes the actor off. */
    private record Awaited(@Nullable KnownActor actor, Promise<Void> back) {}

    /** Where it is written. */
    public interface Log {
        /** Done once it is kept for good; null takes it off. Fails within seconds where that is not certain. */
        Future<Void> append(String id, @Nullable KnownActor actor);
    }

    public ActorList(Log log) {
        this.log = log;
    }

    /** The next record of the topic; null where it was taken off. */
    public void take(String id, @Nullable KnownActor actor) {
        if (actor == null) {
            edited.remove(id);
        } else {
            edited.put(id, actor);
            versions.merge(id, version(actor), Math::max);
        }
        Awaited own = awaited.get(id);
        if (own != null && Objects.equals(own.actor(), actor)) {
            own.back().tryComplete();
        }
    }

    /** The version that a change makes; one that was taken off does not begin anew as long as this node runs. */
    long next(String id) {
        return versions.getOrDefault(id, 0L) + 1;
    }

    /** 0 for none. */
    static long version(@Nullable KnownActor actor) {
        return actor == null || actor.change() == null ? 0 : actor.change().version();
    }

    /** What editors have put there; empty where it is as it came with Dateline, or not on the list. */
    Optional<KnownActor> edited(String id) {
        return Optional.ofNullable(edited.get(id));
    }

    /** All of it by name, with what comes with Dateline. */
    List<KnownActor> all() {
        return Stream.concat(
                        Gazetteer.listed().stream().filter(actor -> !edited.containsKey(actor.id())),
                        edited.values().stream())
                .sorted(Comparator.comparing(KnownActor::name).thenComparing(KnownActor::id))
                .toList();
    }

    /** All that editors have put there. */
    Roll roll() {
        return new Roll(edited.values());
    }

    boolean isFull() {
        return edited.size() >= Roll.MOST;
    }

    /**
     * Done once the change came back from the topic, which alone changes the list; gives whether it is what stands then.
     * False without a change where another is under way, or {@code seen} is not what stands.
     *
     * @param seen what the change was made from; null for nothing
     * @param actor null takes it off
     */
    Future<Boolean> put(String id, @Nullable KnownActor seen, @Nullable KnownActor actor) {
        Awaited own = new Awaited(actor, Promise.promise());
        if (awaited.putIfAbsent(id, own) != null) {
            return Future.succeededFuture(false);
        }
        if (!Objects.equals(edited.get(id), seen)) {
            awaited.remove(id, own);
            return Future.succeededFuture(false);
        }
        return log.append(id, actor)
                .compose(kept -> own.back().future())
                .timeout(LONGEST.toMillis(), TimeUnit.MILLISECONDS)
                .map(back -> Objects.equals(edited.get(id), actor))
                .onComplete(any -> awaited.remove(id, own));
    }
}
