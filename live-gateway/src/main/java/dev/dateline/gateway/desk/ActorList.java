package dev.dateline.gateway.desk;

import dev.dateline.contract.actor.Gazetteer;
import dev.dateline.contract.actor.KnownActor;
import dev.dateline.contract.actor.Roll;
import io.vertx.core.Future;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The list of actors as this node knows it, and the one way to change it: by its topic, whose last word counts. Safe for
 * many threads.
 */
public final class ActorList {
    private final Log log;
    private final Map<String, KnownActor> edited = new ConcurrentHashMap<>();

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
        }
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

    /** Done once the change is kept; null takes it off. */
    Future<Void> put(String id, @Nullable KnownActor actor) {
        return log.append(id, actor).onSuccess(kept -> take(id, actor));
    }
}
