package dev.dateline.processor.verify;

import dev.dateline.contract.article.DeskId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Which item versions came to which desk: taken by matching before the reading began, or on their way through it. */
final class Arrivals {
    private final Map<DeskId, Set<Fingerprint>> taken = new HashMap<>();
    private final Map<DeskId, Set<Fingerprint>> coming = new HashMap<>();

    void taken(DeskId desk, Fingerprint version) {
        taken.computeIfAbsent(desk, key -> new HashSet<>()).add(version);
    }

    void coming(DeskId desk, Fingerprint version) {
        if (!at(taken, desk).contains(version)) {
            coming.computeIfAbsent(desk, key -> new HashSet<>()).add(version);
        }
    }

    /** Seen so long ago that matching has forgotten it. */
    void forgotten(DeskId desk, Fingerprint version) {
        taken.getOrDefault(desk, new HashSet<>()).remove(version);
    }

    boolean isTaken(Fingerprint version) {
        return taken.values().stream().anyMatch(versions -> versions.contains(version));
    }

    boolean cameTo(DeskId desk, Fingerprint version) {
        return at(taken, desk).contains(version) || at(coming, desk).contains(version);
    }

    /** The desks that anything has come to. */
    Set<DeskId> desks() {
        Set<DeskId> desks = new HashSet<>(taken.keySet());
        desks.addAll(coming.keySet());
        return desks;
    }

    long size() {
        return size(taken) + size(coming);
    }

    private static long size(Map<DeskId, Set<Fingerprint>> versions) {
        return versions.values().stream().mapToLong(Set::size).sum();
    }

    private static Set<Fingerprint> at(Map<DeskId, Set<Fingerprint>> versions, DeskId desk) {
        return versions.getOrDefault(desk, Set.of());
    }
}
