package dev.dateline.standalone.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How good folding is: the formulas of {@code duplicates} in score.py. Recall is over the later items of {@code same}
 * pairs; a fold is right where gold says so, or where both share half the word 5-grams of the smaller within 24 hours.
 */
public final class DuplicatesScore {
    private static final Pattern WORD = Pattern.compile("[a-z0-9]+");
    private static final int LENGTH = 5;
    private static final Duration DAY = Duration.ofHours(24);

    private final Map<String, JsonNode> wire = new HashMap<>();
    private final List<JsonNode> pairs;
    private final Map<String, String> roots = new HashMap<>();

    /** {@code wire} and {@code pairs}: the rows of the files of these names. */
    public DuplicatesScore(List<JsonNode> wire, List<JsonNode> pairs) {
        wire.forEach(item -> this.wire.put(text(item, "id"), item));
        this.pairs = List.copyOf(pairs);
        pairs.stream()
                .filter(DuplicatesScore::same)
                .forEach(pair -> roots.put(root(text(pair, "later")), root(text(pair, "earlier"))));
    }

    /** The figures over those items that {@code among} takes; {@code folds}: what each item was folded into. */
    public Map<String, Number> of(Map<String, String> folds, Predicate<String> among) {
        Set<String> later = later(among);
        long hit = later.stream().filter(folds::containsKey).count();
        List<Map.Entry<String, String>> folded =
                folded(folds).stream().filter(fold -> among.test(fold.getKey())).toList();
        long templates = folded.stream()
                .filter(fold -> isTemplate(fold.getKey(), fold.getValue()))
                .count();
        long right = folded.stream()
                .filter(fold -> isRight(fold.getKey(), fold.getValue()))
                .count();
        Map<String, Number> figures = new LinkedHashMap<>();
        long items = wire.keySet().stream().filter(among).count();
        figures.put("items", items);
        figures.put("answered", items);
        figures.put("folded", folded.size());
        figures.put("recall", Figure.share(hit, later.size()));
        figures.put("precision", Figure.share(right, folded.size()));
        figures.put("wrong_template", templates);
        figures.put("templates", differing(among));
        return figures;
    }

    /** What counts against the folds, each with the item at its end: those missed, then those folded wrongly. */
    Stream<String> errors(Map<String, String> folds) {
        Stream<String> missed = pairs.stream()
                .filter(pair -> same(pair) && !folds.containsKey(text(pair, "later")))
                .map(pair -> "missed " + text(pair, "earlier") + " <- " + text(pair, "later"));
        Stream<String> wrong = folded(folds).stream()
                .filter(fold -> !isRight(fold.getKey(), fold.getValue()))
                .map(fold -> "wrong " + fold.getValue() + " <- " + fold.getKey());
        return Stream.concat(missed, wrong);
    }

    /** The folds that name items of the wire on both sides. */
    private List<Map.Entry<String, String>> folded(Map<String, String> folds) {
        return folds.entrySet().stream()
                .filter(fold -> wire.containsKey(fold.getKey()) && wire.containsKey(fold.getValue()))
                .toList();
    }

    private Set<String> later(Predicate<String> among) {
        Set<String> later = new HashSet<>();
        pairs.stream()
                .filter(pair -> same(pair) && among.test(text(pair, "later")))
                .forEach(pair -> later.add(text(pair, "later")));
        return later;
    }

    private long differing(Predicate<String> among) {
        return pairs.stream()
                .filter(pair -> !same(pair) && among.test(text(pair, "later")))
                .map(pair -> text(pair, "later") + "\n" + text(pair, "earlier"))
                .distinct()
                .count();
    }

    private boolean isTemplate(String item, String of) {
        return pairs.stream()
                .anyMatch(pair -> !same(pair)
                        && text(pair, "later").equals(item)
                        && text(pair, "earlier").equals(of));
    }

    private boolean isRight(String item, String of) {
        return !isTemplate(item, of) && (root(item).equals(root(of)) || isClose(item, of));
    }

    private boolean isClose(String item, String of) {
        JsonNode from = item(item);
        JsonNode to = item(of);
        Set<String> one = shingles(from);
        Set<String> other = shingles(to);
        int smaller = Math.min(one.size(), other.size());
        Duration apart = Duration.between(received(from), received(to)).abs();
        one.retainAll(other);
        return apart.compareTo(DAY) <= 0 && smaller > 0 && one.size() >= 0.5 * smaller;
    }

    private JsonNode item(String id) {
        return wire.getOrDefault(id, MissingNode.getInstance());
    }

    private String root(String item) {
        String root = item;
        for (String up = roots.get(root); up != null && !up.equals(root); up = roots.get(root)) {
            root = up;
        }
        return root;
    }

    private static Set<String> shingles(JsonNode item) {
        List<String> words = new ArrayList<>(WORD.matcher(text(item, "body").toLowerCase(Locale.ROOT))
                .results()
                .map(MatchResult::group)
                .toList());
        Set<String> shingles = new HashSet<>();
        for (int at = 0; at + LENGTH <= words.size(); at++) {
            shingles.add(String.join(" ", words.subList(at, at + LENGTH)));
        }
        return shingles;
    }

    private static OffsetDateTime received(JsonNode item) {
        return OffsetDateTime.parse(text(item, "received"));
    }

    private static boolean same(JsonNode pair) {
        return pair.path("same").asBoolean();
    }

    private static String text(JsonNode row, String name) {
        return row.path(name).asText();
    }
}
