package dev.dateline.contract.ledger;

import dev.dateline.contract.article.ArticleId;
import dev.dateline.contract.article.DeskId;
import dev.dateline.contract.json.Require;
import dev.dateline.contract.wire.ItemId;
import dev.dateline.contract.wire.Provider;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * A line of an article's ledger: all that was said of one figure.
 *
 * @param id what is counted, such as {@code killed} or {@code killed.soldiers}: the same for all who count it
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

    /** What each provider has it at now, oldest first: the newest of its items that stand. */
    public List<Value> now() {
        Map<Provider, Value> newest = new LinkedHashMap<>();
        values.stream()
                .filter(Value::stands)
                .sorted(Comparator.comparing(value -> value.voice().at()))
                .forEach(value -> newest.put(value.provider(), value));
        return newest.values().stream()
                .sorted(Comparator.comparing(value -> value.voice().at()))
                .toList();
    }

    /** What is no longer said, oldest first: superseded by its own provider, or lost. */
    public List<Value> before() {
        List<Value> now = now();
        return values.stream().filter(value -> !now.contains(value)).toList();
    }

    /** Whether two of those who count it cannot both be right. */
    public boolean isContested() {
        List<Value> now = now();
        return now.stream()
                .anyMatch(one -> now.stream().anyMatch(other -> !one.amount().agrees(other.amount())));
    }

    /** With one more, in place of what that very version had. */
    public Figure with(Value value) {
        List<Value> all = new ArrayList<>(values);
        all.removeIf(one -> one.basis().item().equals(value.basis().item()));
        all.add(value);
        return holding(all.subList(Math.max(0, all.size() - MOST), all.size()));
    }

    /** With what these items say changed. */
    public Figure changing(Set<ItemId> items, UnaryOperator<Value> change) {
        return holding(values.stream()
                .map(value -> isOf(value, items) ? change.apply(value) : value)
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
