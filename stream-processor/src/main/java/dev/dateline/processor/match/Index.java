package dev.dateline.processor.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Finds the few of many articles that are worth a closer look: those that share the item's rarest terms. What it finds
 * depends only on which articles are in it, never on the order in which they came or went.
 */
final class Index {
    /** An item is looked up by its rarest terms until so many articles were touched. */
    private static final int BUDGET = 6_000;

    private final Map<String, Slots> having = new HashMap<>();
    private final Map<String, Integer> slots = new HashMap<>();
    private final List<@Nullable Profile> profiles = new ArrayList<>();
    private final ArrayList<Integer> free = new ArrayList<>();
    private double[] scores = {};

    int size() {
        return slots.size();
    }

    @Nullable Profile get(String id) {
        Integer slot = slots.get(id);
        return slot == null ? null : profiles.get(slot);
    }

    void put(Profile profile) {
        remove(profile.article().id().value());
        int slot = free.isEmpty() ? profiles.size() : free.removeLast();
        if (slot == profiles.size()) {
            profiles.add(profile);
        } else {
            profiles.set(slot, profile);
        }
        slots.put(profile.article().id().value(), slot);
        profile.byStem()
                .keySet()
                .forEach(
                        stem -> having.computeIfAbsent(stem, one -> new Slots()).add(slot));
    }

    void remove(String id) {
        Integer slot = slots.remove(id);
        Profile gone = slot == null ? null : profiles.set(slot, null);
        if (slot != null && gone != null) {
            free.add(slot);
            for (String stem : gone.byStem().keySet()) {
                Slots left = having.get(stem);
                if (left != null && left.removeAndIsEmpty(slot)) {
                    having.remove(stem);
                }
            }
        }
    }

    /** At most so many, the likeliest first; where there are no more than that, all of them, by id. */
    List<Profile> likely(Weighed item, int most) {
        return size() <= most ? all() : best(touched(item), most);
    }

    private List<Profile> all() {
        return profiles.stream()
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .sorted(Comparator.comparing(profile -> profile.article().id().value()))
                .toList();
    }

    /** Sums up into {@link #scores} what each article shares of the item's rarest terms; tells which have any. */
    private List<Integer> touched(Weighed item) {
        if (scores.length < profiles.size()) {
            scores = Arrays.copyOf(scores, Math.max(profiles.size(), 2 * scores.length));
        }
        List<Integer> touched = new ArrayList<>();
        int budget = BUDGET;
        for (Found found : rarestFirst(item)) {
            budget -= found.slots().size();
            // Whole terms or none: a part of one would hang on the order of its articles.
            if (budget < 0 && !touched.isEmpty()) {
                break;
            }
            found.slots().each(slot -> add(touched, slot, found.term()));
        }
        return touched;
    }

    private void add(List<Integer> touched, int slot, Weighed.Term own) {
        Profile profile = profiles.get(slot);
        Weighed.Term other = profile == null ? null : profile.byStem().get(own.stem());
        if (profile != null && other != null) {
            if (scores[slot] == 0) {
                touched.add(slot);
            }
            scores[slot] +=
                    own.all() * other.all() / profile.weighed().lengths().all();
        }
    }

    private record Found(Weighed.Term term, Slots slots) {}

    private List<Found> rarestFirst(Weighed item) {
        List<Found> found = new ArrayList<>();
        for (Weighed.Term term : item.terms()) {
            Slots slots = having.get(term.stem());
            if (slots != null && term.all() > 0) {
                found.add(new Found(term, slots));
            }
        }
        found.sort(Comparator.comparingInt((Found one) -> one.slots().size())
                .thenComparing(one -> one.term().stem()));
        return found;
    }

    private record Scored(Profile profile, double score) {}

    private List<Profile> best(List<Integer> touched, int most) {
        List<Scored> scored = new ArrayList<>();
        for (int slot : touched) {
            Profile profile = profiles.get(slot);
            if (profile != null) {
                scored.add(new Scored(profile, scores[slot]));
            }
            scores[slot] = 0;
        }
        return scored.stream()
                .sorted(Comparator.comparingDouble((Scored one) -> -one.score())
                        .thenComparing(one -> one.profile().article().id().value()))
                .limit(most)
                .map(Scored::profile)
                .toList();
    }
}
