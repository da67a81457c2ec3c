package dev.dateline.processor.fact.figure;

import dev.dateline.contract.ledger.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is told in an item, until all of it was read. Not for several threads. */
public final class Gathered {
    private final int headline;
    private final Map<String, List<Told>> above = new LinkedHashMap<>();
    private final Map<String, List<Told>> below = new LinkedHashMap<>();

    /** {@code headline}: how long that is, in chars. */
    public Gathered(int headline) {
        this.headline = headline;
    }

    public void add(Told told) {
        Map<String, List<Told>> part = isInHeadline(told.value()) ? above : below;
        part.computeIfAbsent(told.id(), id -> new ArrayList<>()).add(told);
    }

    private boolean isInHeadline(Value value) {
        return value.basis().span().start() < headline;
    }

    /** One for each id; none where there are two for it that cannot both be so. A headline rounds: what the body has counts. */
    public List<Told> plain() {
        Map<String, List<Told>> all = new LinkedHashMap<>(above);
        all.putAll(below);
        return all.values().stream().flatMap(one -> plain(one).stream()).toList();
    }

    /** The first of those that all agree with each other. */
    private static Optional<Told> plain(List<Told> told) {
        boolean agree = told.stream()
                .allMatch(one -> told.stream().allMatch(other -> one.value().agrees(other.value())));
        return agree ? Optional.of(told.getFirst()) : Optional.empty();
    }
}
