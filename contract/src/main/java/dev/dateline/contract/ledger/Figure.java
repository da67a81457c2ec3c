package dev.dateline.contract.ledger;

import dev.dateline.contract.article.ArticleId;
import dev.dateline.contract.article.DeskId;
import dev.dateline.contract.desk.Loss;
import dev.dateline.contract.desk.Relation;
import dev.dateline.contract.json.Require;
import dev.dateline.contract.wire.ItemId;
import dev.dateline.contract.wire.Provider;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A line of an article's ledger: all that was said of one figure, or of how one thing stands.
 *
 * @param id what is counted, such as {@code killed} or {@code killed.soldiers}, or what stands somehow, such as {@code
 *     state.border.norland}: the same for all who say so
 * @param of the same in words
 * @param values as matching had them, oldest first, at most {@link #MOST}
 */
public record Figure(DeskId desk, ArticleId article, String id, String of, List<Value> values) {
    /** What more there was goes, the oldest first. */
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
     * What each provider has it at now, oldest first: the newest of its items that stand, without copies of others that do, and
     * without what a change since has overtaken.
     */
    public List<Value> now() {
        Map<Provider, Value> newest = new LinkedHashMap<>();
        values.stream()
                .filter(value -> value.stands() && !isEcho(value))
                .sorted(Comparator.comparing(value -> value.voice().at()))
                .forEach(value -> newest.put(value.provider(), value));
        return newest.values().stream()
                .filter(value -> newest.values().stream().noneMatch(other -> other.overtakes(value)))
                .sorted(Comparator.comparing(value -> value.voice().at()))
                .toList();
    }

    /** What is no longer said, oldest first: superseded by its own provider, overtaken by a change, or lost. */
    public List<Value> before() {
        List<Value> now = now();
        return values.stream()
                .filter(value -> !now.contains(value) && !(value.stands() && isEcho(value)))
                .toList();
    }

    /** What stands in another's words is no second voice while that other stands. */
    private boolean isEcho(Value value) {
        return value.copied() != null
                && values.stream()
                        .anyMatch(
                                other -> other.stands() && other.basis().item().equals(value.copied()));
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
        return holding(all.subList(Math.max(0, all.size() - MOST), all.size()));
    }

    /** What these items say no longer counts; where they are corrected, their copies were wrong as well. */
    public Figure losing(Set<ItemId> items, Loss by) {
        boolean wrong = by.by() == Relation.CORRECTION;
        return holding(values.stream()
                .map(value -> isOf(value, items) || (wrong && value.isCopyOf(items)) ? value.lost(by) : value)
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
