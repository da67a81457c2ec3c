package dev.dateline.contract.ledger;

import dev.dateline.contract.article.ArticleId;
import dev.dateline.contract.article.DeskId;
import dev.dateline.contract.desk.Loss;
import dev.dateline.contract.desk.Relation;
import dev.dateline.contract.json.Require;
import dev.dateline.contract.wire.ItemId;
import dev.dateline.contract.wire.ItemVersion;
import dev.dateline.contract.wire.Provider;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A line of an article's ledger: all that was said of one figure, or of how one thing stands.
 *
 * @param id what is counted, such as {@code killed} or {@code killed.soldiers}, or what stands somehow, such as {@code
 *     state.border.norland}: the same for all who say so
 * @param of the same in words
 * @param values as matching had them, oldest first, at most {@link #MOST}
 */
public record Figure(DeskId desk, ArticleId article, String id, String of, List<Value> values) {
    /** What more there was goes: echoes first, then what counts no longer, then the oldest. */
    public static final int MOST = 24;

    public Figure {
        Require.present("desk", desk);
        Require.present("article", article);
        Require.id("figure", id);
        Require.line("of", of);
        values = List.copyOf(Require.present("values", values));
        Require.that(values.size() <= MOST, "more than " + MOST + " values");
    }

    public FigureKey key() {
        return new FigureKey(article, id);
    }

    /**
     * What each provider has it at now, oldest first: the newest of its items that stand, without copies of others, and without
     * what a change since has overtaken. Copies alone are voices.
     */
    public List<Value> now() {
        Echoes echoes = new Echoes(values);
        Map<Provider, Value> newest = new LinkedHashMap<>();
        values.stream()
                .filter(value -> value.stands() && !echoes.isResent(value))
                .sorted(Comparator.comparing(value -> value.voice().at()))
                .forEach(value -> newest.put(value.provider(), value));
        List<Value> own =
                newest.values().stream().filter(value -> !echoes.has(value)).toList();
        List<Value> changes = values.stream()
                .filter(value -> value.stands() && !echoes.has(value) && isHeldBy(newest.get(value.provider()), value))
                .toList();
        return (own.isEmpty() ? newest.values() : own)
                .stream()
                        .filter(value -> changes.stream().noneMatch(other -> other.overtakes(value)))
                        .sorted(Comparator.comparing(value -> value.voice().at()))
                        .toList();
    }

    /** A change stays one while its provider, whatever it has sent since, does not say otherwise. */
    private static boolean isHeldBy(@Nullable Value newest, Value value) {
        return newest != null && newest.agrees(value);
    }

    /** What is no longer said, oldest first: superseded by its own provider, overtaken by a change, or lost. */
    public List<Value> before() {
        List<Value> now = now();
        Echoes echoes = new Echoes(values);
        return values.stream()
                .filter(value -> !now.contains(value) && !(value.stands() && echoes.has(value)))
                .toList();
    }

    /** Whether two of those who count it cannot both be right. */
    public boolean isContested() {
        List<Value> now = now();
        return now.stream().anyMatch(one -> now.stream().anyMatch(other -> !one.agrees(other)));
    }

    /** With one more, in place of what that very version had. */
    public Figure with(Value value) {
        List<Value> all = new ArrayList<>(values);
        all.removeIf(one -> one.basis().item().equals(value.basis().item()));
        all.add(value);
        while (all.size() > MOST) {
            all.remove(spare(all));
        }
        return holding(all);
    }

    /**
     * Where the one stands that is missed least: the last echo, as others may be copies of it; then the oldest that does not
     * count; then the oldest.
     */
    private static int spare(List<Value> all) {
        Echoes echoes = new Echoes(all);
        for (int at = all.size() - 1; at >= 0; at--) {
            if (echoes.has(all.get(at))) {
                return at;
            }
        }
        for (int at = 0; at < all.size(); at++) {
            Value value = all.get(at);
            if (!value.stands() || all.stream().anyMatch(other -> other.supersedes(value))) {
                return at;
            }
        }
        return 0;
    }

    /** What these items say no longer counts; where they are corrected, their copies, and copies of these, were wrong as well. */
    public Figure losing(Set<ItemId> items, Loss by) {
        Set<ItemVersion> wrong = by.by() == Relation.CORRECTION ? new Echoes(values).of(items) : Set.of();
        return holding(values.stream()
                .map(value -> isOf(value, items) || wrong.contains(value.basis().item()) ? value.lost(by) : value)
                .toList());
    }

    /** Without what these item versions say. */
    public Figure withoutVersions(Set<ItemVersion> versions) {
        return holding(values.stream()
                .filter(value -> !versions.contains(value.basis().item()))
                .toList());
    }

    /** Without what these items say. */
    public Figure without(Set<ItemId> items) {
        return holding(values.stream().filter(value -> !isOf(value, items)).toList());
    }

    private static boolean isOf(Value value, Set<ItemId> items) {
        return items.contains(value.basis().item().item());
    }

    private Figure holding(List<Value> others) {
        return new Figure(desk, article, id, of, others);
    }
}
