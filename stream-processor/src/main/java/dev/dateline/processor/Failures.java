package dev.dateline.processor;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** Threads that failed of late: what is replaced again and again looks well in between, and is not. */
final class Failures {
    private static final Duration LATELY = Duration.ofSeconds(60);
    private static final long PAUSE_MS = 1000;

    private final Map<String, Failure> newest = new ConcurrentHashMap<>();
    private final Map<String, LongAdder> counts = new ConcurrentHashMap<>();

    private record Failure(long nanos, String line) {}

    /** Notes a failure, and lets its thread wait a moment, so that a lasting one does not spin. */
    void note(String application, Throwable error) {
        Throwable cause = error.getCause() == null ? error : error.getCause();
        counts.computeIfAbsent(application, any -> new LongAdder()).increment();
        newest.put(application, new Failure(System.nanoTime(), String.valueOf(cause.getMessage())));
        try {
            Thread.sleep(PAUSE_MS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** How often a thread of this application has failed since the start. */
    long count(String application) {
        LongAdder count = counts.get(application);
        return count == null ? 0 : count.sum();
    }

    /** One line for each application of which a thread failed within the last minute. */
    List<String> lately() {
        long now = System.nanoTime();
        return newest.entrySet().stream()
                .filter(entry -> now - entry.getValue().nanos() < LATELY.toNanos())
                .map(entry -> entry.getKey() + " failed a moment ago: "
                        + entry.getValue().line().lines().findFirst().orElse(""))
                .sorted()
                .toList();
    }
}
