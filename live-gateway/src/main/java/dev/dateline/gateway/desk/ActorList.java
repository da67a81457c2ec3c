package dev.dateline.gateway.desk;

import dev.dateline.contract.actor.Admission;
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
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The list of actors as this node knows it, and the one way to change it: by its topic, whose order decides. Of two changes
 * that were made on one version the first counts, also where they came by two nodes. Where another was written over it, it is
 * written again as a version more: what stands last is the highest then, so that also a node that starts when compaction has
 * dropped the first comes to it, and no two nodes write over each other without end. Safe for many threads.
 */
public final class ActorList {
    private static final Logger LOG = LoggerFactory.getLogger(ActorList.class);

    /** How long a change may take to come back. */
    private static final Duration LONGEST = Duration.ofSeconds(10);

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

    private final Log log;
    private final Timer timer;
    private final Map<String, KnownActor> edited = new ConcurrentHashMap<>();
    /** The newest version of each that was seen, of those too that do not count or were taken off since. */
    private final Map<String, Long> versions = new ConcurrentHashMap<>();

    private final Map<String, Awaited> awaited = new ConcurrentHashMap<>();

    /** Whose topic ends with something else than what stands: compaction would keep that. */
    private final Set<String> overwritten = ConcurrentHashMap.newKeySet();

    private final Set<String> mending = ConcurrentHashMap.newKeySet();
    private volatile boolean live;

    /**
     * A change of this node that has not come back yet.
     *
     * @param seen what it was made from; null for nothing
     * @param actor null where it takes the actor off
     * @param back gives whether it counts
     */
    private record Awaited(
            @Nullable KnownActor seen, @Nullable KnownActor actor, Promise<Boolean> back) {}

    /** Where it is written. */
    public interface Log {
        /** Done once it is kept for good; null takes it off. Fails within seconds where that is not certain. */
        Future<Void> append(String id, @Nullable KnownActor actor);
    }

    /** Has something run later. */
    public interface Timer {
        void after(Duration pause, Runnable next);
    }

    public ActorList(Log log, Timer timer) {
        this.log = log;
        this.timer = timer;
    }

    /** The next record of the topic, in its order and by one thread; null where it was taken off. */
    public void take(String id, @Nullable KnownActor actor) {
        KnownActor stands = edited.get(id);
        String fault = actor == null ? null : Admission.fault(id, actor);
        if (fault != null) {
            LOG.warn("actor {} is passed over: {}", id, fault);
            if (stands != null) {
                overwritten.add(id);
                mend();
            }
            return;
        }
        versions.merge(id, version(actor), Math::max);
        Awaited own = awaited.get(id);
        Awaited back = own != null && Objects.equals(own.actor(), actor) ? own : null;
        if (Objects.equals(stands, actor)) {
            overwritten.remove(id);
        } else if (isPast(stands, actor) || (back != null && isLate(back, stands))) {
            overwritten.add(id);
        } else {
            overwritten.remove(id);
            stand(id, actor);
        }
        if (back != null) {
            back.back().tryComplete(Objects.equals(edited.get(id), actor));
        }
        mend();
    }

    /** All that stood on the topic at the start is taken. */
    public void caughtUp() {
        live = true;
        mend();
    }

    /**
     * It was made on a version that another change had followed already. Where neither has one, no version can tell that
     * to others: then the newest stands.
     */
    private static boolean isPast(@Nullable KnownActor stands, @Nullable KnownActor actor) {
        return stands != null && actor != null && version(stands) > 0 && version(actor) <= version(stands);
    }

    /** Only who made a change knows what it was made on where one of the two takes the actor off. */
    private static boolean isLate(Awaited own, @Nullable KnownActor stands) {
        return !Objects.equals(own.seen(), stands);
    }

    private void stand(String id, @Nullable KnownActor actor) {
        if (actor == null) {
            edited.remove(id);
        } else {
            edited.put(id, actor);
        }
    }

    private void mend() {
        if (!live) {
            return;
        }
        for (String id : overwritten) {
            if (mending.add(id)) {
                mend(id, FIRST_PAUSE);
            }
        }
    }

    /** Again after a pause where that fails: nothing else may ever come that would have it tried again. */
    private void mend(String id, Duration pause) {
        if (!overwritten.contains(id)) {
            mending.remove(id);
            return;
        }
        log.append(id, raised(edited.get(id), next(id)))
                .onSuccess(kept -> mending.remove(id))
                .onFailure(e -> {
                    LOG.warn("actor {} was not written again: {}", id, String.valueOf(e));
                    Duration twice = pause.multipliedBy(2);
                    timer.after(pause, () -> mend(id, twice.compareTo(LONGEST_PAUSE) < 0 ? twice : LONGEST_PAUSE));
                });
    }

    private static @Nullable KnownActor raised(@Nullable KnownActor actor, long version) {
        KnownActor.Change change = actor == null ? null : actor.change();
        return actor == null || change == null
                ? actor
                : new KnownActor(
                        actor.id(),
                        actor.name(),
                        actor.others(),
                        actor.side(),
                        actor.holders(),
                        new KnownActor.Change(version, change.by(), change.at()));
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
     * Done once the change came back from the topic, which alone changes the list; gives whether it counts, which it does
     * where nobody's came between. False without a change where another is under way, or {@code seen} is not what stands.
     *
     * @param seen what the change was made from; null for nothing
     * @param actor null takes it off
     */
    Future<Boolean> put(String id, @Nullable KnownActor seen, @Nullable KnownActor actor) {
        Awaited own = new Awaited(seen, actor, Promise.promise());
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
                .onComplete(any -> awaited.remove(id, own));
    }
}
