package dev.dateline.processor.match;

import java.util.ArrayList;
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

    private final Map<Long, Postings> having = new HashMap<>();
    private final Map<String, Integer> slots = new HashMap<>();
    private final List<@Nullable Profile> profiles = new ArrayList<>();
    private final ArrayList<Integer> free = new ArrayList<>();
    private final Scores scores = new Scores();

    int size() {
        return slots.size();
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
        Packed packed = profile.packed();
        double length = packed.lengths().all();
        for (int at = 0; at < packed.size(); at++) {
            having.computeIfAbsent(packed.stem(at), stem -> new Postings())
                    .add(slot, (float) Likeness.ratio(packed.all(at), length));
        }
    }

    void remove(String id) {
        Integer slot = slots.remove(id);
        Profile gone = slot == null ? null : profiles.set(slot, null);
        if (slot != null && gone != null) {
            free.add(slot);
            gone.packed().eachStem(stem -> {
                Postings left = having.get(stem);
                if (left != null && left.removeAndIsEmpty(slot)) {
                    having.remove(stem);
                }
            });
        }
    }

    /** At most so many, the likeliest first; where there are no more than that, all of them, by id. */
    List<Profile> likely(Weighed item, int most) {
        if (size() <= most) {
            return all();
        }
        score(item);
        return best(most);
    }

    private List<Profile> all() {
        return profiles.stream()
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .sorted(Comparator.comparing(profile -> profile.article().id().value()))
                .toList();
    }

    /** Sums up what each article shares of the item's rarest terms. */
    private void score(Weighed item) {
        scores.clear(profiles.size());
        int budget = BUDGET;
        for (Found found : rarestFirst(item)) {
            budget -= found.postings().size();
            // Whole terms or none: a part of one would hang on the order of its articles.
            if (budget < 0 && scores.size() > 0) {
                break;
            }
            Weighed.Term own = found.term();
            found.postings().addTo(scores, own.all() * own.idf());
        }
    }

    private record Found(Weighed.Term term, Postings postings) {}

    private List<Found> rarestFirst(Weighed item) {
        List<Found> found = new ArrayList<>();
        for (Weighed.Term term : item.terms()) {
            Postings postings = having.get(term.number());
            if (postings != null && term.all() > 0) {
                found.add(new Found(term, postings));
            }
        }
        found.sort(Comparator.comparingInt((Found one) -> one.postings().size())
                .thenComparing(one -> one.term().stem()));
        return found;
    }

    private record Scored(Profile profile, double score) {}

    private List<Profile> best(int most) {
        double least = scores.least(most);
        List<Scored> scored = new ArrayList<>();
        scores.each(slot -> {
            Profile profile = profiles.get(slot);
            if (profile != null && scores.of(slot) >= least) {
                scored.add(new Scored(profile, scores.of(slot)));
            }
        });
        return scored.stream()
                .sorted(Comparator.comparingDouble((Scored one) -> -one.score())
                        .thenComparing(one -> one.profile().article().id().value()))
                .limit(most)
                .map(Scored::profile)
                .toList();
    }
}
