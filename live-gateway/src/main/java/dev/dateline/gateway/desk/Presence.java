package dev.dateline.gateway.desk;

import dev.dateline.contract.desk.Attendance;
import dev.dateline.contract.desk.ProposalId;
import dev.dateline.gateway.hub.Subscription;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Who looks at which proposal: here as many looks as there are consoles connected, each of which goes with its connection;
 * on other nodes what those last told, until they have been silent for long. Safe for many threads.
 */
final class Presence {
    /** So many of either are shown. */
    private static final int MOST = 100;

    /** So many looks are told to other nodes: more than anybody is shown. */
    private static final int MOST_TOLD = 1_000;

    private static final Comparator<Attendance.Seat> ORDER = Comparator.comparing(Attendance.Seat::name)
            .thenComparing(seat -> seat.proposal().value())
            .thenComparing(Attendance.Seat::writing);

    /** Another at each start: who was at the consoles before is there no more. */
    private final String node = "gateway-" + UUID.randomUUID();

    private final Map<Seat, Look> looks = new HashMap<>();
    private final Map<String, Heard> elsewhere = new HashMap<>();
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

    /** What another node said, and when it was heard (monotonic nanoseconds). */
    private record Heard(List<Attendance.Seat> seats, long nanos) {}

    /** By which name this node tells the others. */
    String node() {
        return node;
    }

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

    /** What another node tells, in place of what it told before; {@code nanos} is the monotonic time. */
    void take(String from, List<Attendance.Seat> seats, long nanos) {
        synchronized (this) {
            Heard before = seats.isEmpty() ? elsewhere.remove(from) : elsewhere.put(from, new Heard(seats, nanos));
            if (seats.equals(before == null ? List.of() : before.seats())) {
                return;
            }
            change++;
        }
        followers.forEach(Runnable::run);
    }

    /** Nodes that were last heard before that moment (monotonic nanoseconds) are gone. */
    void forget(long before) {
        synchronized (this) {
            if (!elsewhere.values().removeIf(heard -> heard.nanos() - before < 0)) {
                return;
            }
            change++;
        }
        followers.forEach(Runnable::run);
    }

    /** What is looked at from the consoles here, each look once, in an order that stays. */
    synchronized List<Attendance.Seat> here() {
        return own().distinct().sorted(ORDER).limit(MOST_TOLD).toList();
    }

    private Stream<Attendance.Seat> own() {
        return looks.entrySet().stream().flatMap(one -> seat(one.getKey().name(), one.getValue()));
    }

    private static Stream<Attendance.Seat> seat(String name, Look look) {
        ProposalId proposal = look.proposal();
        return proposal == null ? Stream.of() : Stream.of(new Attendance.Seat(name, proposal, look.writing()));
    }

    synchronized long change() {
        return change;
    }

    /** What all but {@code name} look at; a second window of one's own is no news, on whichever node. */
    synchronized Now others(String name) {
        SortedMap<String, SortedMap<String, Boolean>> found = new TreeMap<>();
        Stream.concat(own(), elsewhere.values().stream().map(Heard::seats).flatMap(Collection::stream))
                .filter(seat -> !seat.name().equals(name))
                .forEach(seat -> found.computeIfAbsent(seat.proposal().value(), id -> new TreeMap<>())
                        .merge(seat.name(), seat.writing(), Boolean::logicalOr));
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
