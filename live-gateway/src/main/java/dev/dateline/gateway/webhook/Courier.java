package dev.dateline.gateway.webhook;

import dev.dateline.contract.article.ArticleId;
import dev.dateline.contract.live.Entry;
import dev.dateline.contract.live.EntryKey;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings one receiver what the log says, each article's entries in their order and for as long as it takes; articles do not
 * wait for each other until 5,000 records of a partition are not taken, so that one that a receiver refuses for days does not
 * stop the others. Nothing counts as done before
 * everything before it is. One thread calls it; answers may come on any. Longer than most, since what is on its way, what
 * waits and what is done must agree.
 */
public final class Courier {
    private static final Logger LOG = LoggerFactory.getLogger(Courier.class);
    private static final int MOST_OPEN = 5_000;
    private static final Duration SOON = Duration.ofMillis(500);

    /** So often in a row that somebody should know. */
    private static final int LONG = 120;

    private final Webhook hook;
    private final Writing writing;
    private final Postbox postbox;
    private final Clock clock;
    private final Backoff backoff;
    private final Map<Integer, Stretch> stretches = new HashMap<>();
    private final Map<ArticleId, Lane> lanes = new LinkedHashMap<>();
    private final Set<ArticleId> failing = new HashSet<>();
    private final Queue<Answered> answers = new ConcurrentLinkedQueue<>();
    private int away;
    private boolean gone;

    /**
     * With nothing on its way yet.
     *
     * @param clock the real one
     */
    public Courier(Webhook hook, Writing writing, Postbox postbox, Clock clock) {
        this(hook, writing, postbox, clock, Backoff.usual());
    }

    Courier(Webhook hook, Writing writing, Postbox postbox, Clock clock, Backoff backoff) {
        this.hook = hook;
        this.writing = writing;
        this.postbox = postbox;
        this.clock = clock;
        this.backoff = backoff;
    }

    /** A request came back. */
    private record Answered(Lane lane, Parcel parcel, Answer answer) {}

    /** For whom it goes. */
    public Webhook hook() {
        return hook;
    }

    /** The next record of a partition; null for an entry that is none. */
    public void take(int partition, long offset, @Nullable EntryKey key, @Nullable Entry entry) {
        Stretch stretch = stretches.computeIfAbsent(partition, p -> new Stretch(offset));
        if (key == null || entry == null) {
            stretch.pass(offset);
            return;
        }
        Parcel parcel = new Parcel(partition, offset, key.article(), key.seq(), entry instanceof Entry.Erased);
        stretch.add(parcel);
        lanes.computeIfAbsent(key.article(), Lane::new).add(parcel);
    }

    /** Looks at what came back and sends what is due; to be called again and again. */
    public void turn() {
        for (Answered next = answers.poll(); next != null; next = answers.poll()) {
            away--;
            if (!next.parcel().isDropped()) {
                hear(next);
            }
        }
        for (Lane lane : List.copyOf(lanes.values())) {
            while (!gone && away < Postbox.AT_ONCE && lane.isDue(clock.instant())) {
                send(lane);
            }
            if (lane.isEmpty()) {
                lanes.remove(lane.article());
            }
        }
    }

    /** Partitions of which nothing more is to be read for now. */
    public Set<Integer> full() {
        return stretches.entrySet().stream()
                .filter(stretch -> stretch.getValue().size() >= MOST_OPEN)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** Where a restart is to go on, for each partition where that is further than was said. */
    public Map<Integer, Long> uncommitted() {
        Map<Integer, Long> offsets = new HashMap<>();
        stretches.forEach((partition, stretch) -> {
            long offset = stretch.uncommitted();
            if (offset >= 0) {
                offsets.put(partition, offset);
            }
        });
        return offsets;
    }

    /** Kafka has these. */
    public void committed(Map<Integer, Long> offsets) {
        offsets.forEach((partition, offset) -> {
            Stretch stretch = stretches.get(partition);
            if (stretch != null) {
                stretch.committed(offset);
            }
        });
    }

    /** Another node sees to these partitions from now on. */
    public void lose(Collection<Integer> partitions) {
        for (int partition : partitions) {
            Stretch stretch = stretches.remove(partition);
            if (stretch != null) {
                stretch.drop();
            }
        }
        List<Lane> lost = new ArrayList<>(lanes.values());
        lost.removeIf(lane -> lane.first() == null || !lane.first().isDropped());
        lost.forEach(lane -> {
            lanes.remove(lane.article());
            failing.remove(lane.article());
        });
    }

    /** Whether the receiver wants no more, until a restart. */
    public boolean isGone() {
        return gone;
    }

    private void send(Lane lane) {
        Parcel parcel = lane.first();
        if (parcel == null) {
            return;
        }
        switch (writing.tell(parcel, hook)) {
            case Writing.Told.Never never -> lane.settled();
            case Writing.Told.NotYet notYet -> {
                if (lane.waited() % LONG == 0) {
                    LOG.warn("webhook {} waits: {}", hook.name(), notYet.why());
                }
                lane.pauseUntil(clock.instant().plus(SOON));
            }
            case Writing.Told.Ready ready -> {
                lane.sent();
                away++;
                postbox.send(hook, ready).onSuccess(answer -> answers.add(new Answered(lane, parcel, answer)));
            }
        }
    }

    private void hear(Answered answered) {
        Lane lane = answered.lane();
        switch (answered.answer()) {
            case Answer.Taken taken -> {
                lane.settled();
                if (failing.remove(lane.article()) && failing.isEmpty()) {
                    LOG.warn("webhook {} takes everything again", hook.name());
                }
            }
            case Answer.Failed failed -> {
                if (failing.isEmpty()) {
                    LOG.warn("webhook {} fails: {}; it is tried again until it is taken", hook, failed.why());
                }
                failing.add(lane.article());
                lane.pauseUntil(clock.instant().plus(backoff.after(lane.failed())));
            }
            case Answer.Gone nowhere -> {
                LOG.warn("webhook {} wants no more (410): it is told nothing until this node starts anew", hook);
                lane.failed();
                gone = true;
            }
        }
    }
}
