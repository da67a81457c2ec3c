package dev.dateline.standalone.evaluate.revisions;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Parts of revisions that share neither page nor sentence: pairs of one page share text, and a model that has seen one of
 * them knows the other.
 */
final class PageFolds {
    private final Map<String, String> roots = new HashMap<>();

    private PageFolds() {}

    /** {@code count} parts of much the same size; which one each of the revisions is in. The same every time. */
    static List<Integer> of(List<Revision> revisions, int count) {
        PageFolds folds = new PageFolds();
        revisions.forEach(
                one -> folds.join("page " + one.page(), "claim " + one.texts().claim()));
        Map<String, List<Integer>> groups = new TreeMap<>();
        for (int i = 0; i < revisions.size(); i++) {
            groups.computeIfAbsent(folds.root("page " + revisions.get(i).page()), any -> new ArrayList<>())
                    .add(i);
        }
        List<List<Integer>> largest = new ArrayList<>(groups.values());
        largest.sort(Comparator.comparingInt((List<Integer> group) -> -group.size()));
        return assigned(largest, revisions.size(), count);
    }

    /** The largest first, each to the part that is smallest then. */
    private static List<Integer> assigned(List<List<Integer>> groups, int all, int count) {
        int[] part = new int[all];
        int[] size = new int[count];
        for (List<Integer> group : groups) {
            int smallest = 0;
            for (int i = 1; i < count; i++) {
                smallest = size[i] < size[smallest] ? i : smallest;
            }
            size[smallest] += group.size();
            for (int one : group) {
                part[one] = smallest;
            }
        }
        List<Integer> parts = new ArrayList<>();
        for (int one : part) {
            parts.add(one);
        }
        return List.copyOf(parts);
    }

    private void join(String one, String other) {
        String first = root(one);
        String second = root(other);
        if (!first.equals(second)) {
            roots.put(second, first);
        }
    }

    private String root(String name) {
        String root = name;
        for (String up = roots.get(root); up != null; up = roots.get(root)) {
            root = up;
        }
        return root;
    }
}
