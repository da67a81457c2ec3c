package dev.dateline.gateway.desk;

import dev.dateline.contract.desk.ProposalId;
import dev.dateline.gateway.hub.Subscription;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Who looks at which proposal, on this node: as many looks as there are consoles connected to it, and each goes with its
 * connection. Safe for many threads.
 */
final class Presence {
    /** So many of either are shown. */
    private static final int MOST = 100;

    private final Map<Seat, Look> looks = new HashMap<>();
    private final Set<Runnable> followers = ConcurrentHashMap.newKeySet();
    private long change;

    /** One console's connection, and whose it is by their session. Two of one person are two. */
    static final class Seat {
        private final String name;

        Seat(String name) {
            this.name = name;
        }

        String name() {
            return name;
        }
    }

    /** Somebody at a proposal. */
    record Name(String name, boolean writing) {}

    /** Everybody else at a proposal, by name. */
    record Looked(String proposal, List<Name> names) {}

    /** All that others look at, and a number that grows with each change. */
    record Now(List<Looked> looking, long change) {}

    /** What is looked at from a seat from now on; {@link Look#AWAY} also when its connection is gone. */
    void look(Seat seat, Look look) {
        synchronized (this) {
            Look before = look.proposal() == null ? looks.remove(seat) : looks.put(seat, look);
            if (look.equals(before == null ? Look.AWAY : before)) {
                return;
            }
            change++;
        }
        followers.forEach(Runnable::run);
    }

    synchronized long change() {
        return change;
    }

    /** What all but {@code name} look at; a second window of one's own is no news. */
    synchronized Now others(String name) {
        SortedMap<String, SortedMap<String, Boolean>> found = new TreeMap<>();
        looks.forEach((seat, look) -> {
            ProposalId proposal = look.proposal();
            if (proposal != null && !seat.name().equals(name)) {
                found.computeIfAbsent(proposal.value(), id -> new TreeMap<>())
                        .merge(seat.name(), look.writing(), Boolean::logicalOr);
            }
        });
        List<Looked> looking = found.entrySet().stream()
                .limit(MOST)
                .map(one -> new Looked(one.getKey(), names(one.getValue())))
                .toList();
        return new Now(looking, change);
    }

    /** Has {@code wake} run, briefly, after each change. */
    Subscription follow(Runnable wake) {
        // A runnable of its own, so that the same one given twice is two followers.
        Runnable follower = () -> wake.run();
        followers.add(follower);
        return () -> followers.remove(follower);
    }

    private static List<Name> names(SortedMap<String, Boolean> writing) {
        return writing.entrySet().stream()
                .limit(MOST)
                .map(one -> new Name(one.getKey(), one.getValue()))
                .toList();
    }
}
