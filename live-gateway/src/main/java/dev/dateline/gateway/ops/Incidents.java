package dev.dateline.gateway.ops;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What was at risk here, and when; the newest few hundred. What comes again within a minute was not over: else a risk that comes and
 * goes would leave no room for any other of the night. In memory alone. Safe for many threads.
 */
final class Incidents {
    static final int MOST = 200;

    private static final Duration APART = Duration.ofMinutes(1);

    private static final Comparator<Incident> WORST_FIRST =
            Comparator.comparing(Incident::alert).thenComparing(Incident::where);

    private final Map<Risk.Key, Stands> standing = new HashMap<>();
    private final Deque<Incident> over = new ArrayDeque<>();

    private record Stands(Risk risk, Instant since, boolean told) {}

    /** What is at risk at {@code now}, all of it. */
    synchronized void take(Instant now, List<Risk> risks) {
        Map<Risk.Key, Risk> seen =
                risks.stream().collect(Collectors.toMap(Risk::key, risk -> risk, (one, other) -> one));
        standing.entrySet().removeIf(one -> {
            boolean gone = !seen.containsKey(one.getKey());
            if (gone && one.getValue().told()) {
                over.addFirst(Incident.of(one.getValue().risk(), one.getValue().since(), now));
            }
            return gone;
        });
        seen.forEach((key, risk) -> {
            Stands before = standing.containsKey(key) ? standing.get(key) : again(now, risk);
            Instant since = before == null ? now : before.since();
            boolean told = (before != null && before.told())
                    || !now.isBefore(since.plus(risk.promise().grace()));
            standing.put(key, new Stands(risk, since, told));
        });
        while (over.size() > MOST) {
            over.removeLast();
        }
    }

    /** As it stood before it went a moment ago; null where it did not. */
    private @Nullable Stands again(Instant now, Risk risk) {
        Incident before = over.stream()
                .takeWhile(one -> one.ended() != null && one.ended().isAfter(now.minus(APART)))
                .filter(one -> one.isOf(risk))
                .findFirst()
                .orElse(null);
        if (before == null) {
            return null;
        }
        over.remove(before);
        return new Stands(risk, before.began(), true);
    }

    /** What is at risk now, for longer than it may be. */
    synchronized List<Incident> now() {
        return standing.values().stream()
                .filter(Stands::told)
                .map(one -> Incident.of(one.risk(), one.since(), null))
                .sorted(WORST_FIRST)
                .toList();
    }

    /** What is not any more, newest first. */
    synchronized List<Incident> over() {
        return List.copyOf(over);
    }
}
