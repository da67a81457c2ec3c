package dev.dateline.gateway.hub;

import dev.dateline.contract.article.ArticleId;
import dev.dateline.contract.desk.Attendance;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * How many follow which article: here as they come and go, at other nodes by what those last told, until they have been silent
 * for long. Safe for many threads.
 */
public final class Census {
    /** So many articles are told to other nodes, those with the most readers: what fits well into one record. */
    private static final int MOST_TOLD = 5_000;

    private final Map<ArticleId, Crowd> crowds = new ConcurrentHashMap<>();
    private final Map<String, Heard> elsewhere = new HashMap<>();

    /** What another node said, and when it was heard (monotonic nanoseconds). */
    private record Heard(List<Attendance.Crowd> crowds, long nanos) {}

    /** Who follow an article that there is; the same object at each call. */
    public Crowd crowd(ArticleId article) {
        return crowds.computeIfAbsent(article, any -> new Crowd());
    }

    /** Who follow what at this node, for the others; by article, so that the same readers are told alike. */
    public List<Attendance.Crowd> here() {
        return crowds.entrySet().stream()
                .flatMap(one -> told(one.getKey(), one.getValue().here()))
                .sorted(Comparator.comparingInt(Attendance.Crowd::readers).reversed())
                .limit(MOST_TOLD)
                .sorted(Comparator.comparing(crowd -> crowd.article().value()))
                .toList();
    }

    /** Another node: how many read there in all, and how many articles. */
    public record Other(String node, long readers, int articles) {}

    /** The other nodes at which somebody reads, by name, as they last told. */
    public synchronized List<Other> elsewhere() {
        return elsewhere.entrySet().stream()
                .map(one -> new Other(
                        one.getKey(),
                        one.getValue().crowds().stream()
                                .mapToLong(Attendance.Crowd::readers)
                                .sum(),
                        one.getValue().crowds().size()))
                .sorted(Comparator.comparing(Other::node))
                .toList();
    }

    /** What another node tells, in place of what it told before; {@code nanos} is the monotonic time. */
    public synchronized void take(String node, List<Attendance.Crowd> told, long nanos) {
        Heard before = told.isEmpty() ? elsewhere.remove(node) : elsewhere.put(node, new Heard(told, nanos));
        told.forEach(crowd -> crowd(crowd.article()).changeElsewhere(crowd.readers()));
        if (before != null) {
            takeBack(before);
        }
    }

    /** Nodes that were last heard before that moment (monotonic nanoseconds) are gone, and their readers with them. */
    public synchronized void forget(long before) {
        elsewhere.values().removeIf(heard -> {
            boolean gone = heard.nanos() - before < 0;
            if (gone) {
                takeBack(heard);
            }
            return gone;
        });
    }

    private void takeBack(Heard heard) {
        heard.crowds().forEach(crowd -> crowd(crowd.article()).changeElsewhere(-crowd.readers()));
    }

    private static Stream<Attendance.Crowd> told(ArticleId article, int readers) {
        // One who leaves may be counted off before one who joins is counted on.
        return readers < 1 ? Stream.of() : Stream.of(new Attendance.Crowd(article, readers));
    }
}
