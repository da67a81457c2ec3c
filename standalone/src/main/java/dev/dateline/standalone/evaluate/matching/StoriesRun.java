package dev.dateline.standalone.evaluate.matching;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dateline.contract.desk.CandidateId;
import dev.dateline.processor.match.MatchInput;
import dev.dateline.processor.store.MatchKeeper;
import dev.dateline.processor.store.MemoryShelf;
import dev.dateline.standalone.evaluate.Figure;
import dev.dateline.standalone.evaluate.Gold;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A wire without any article: which items come together as one candidate story, and are they about one event? */
public final class StoriesRun {
    private final List<Placed> placed = new ArrayList<>();

    /**
     * Where an item went.
     *
     * @param candidate the story that it joined or began
     */
    public record Placed(String item, String candidate) {}

    private record Told(MatchInput.Arrived item, String event) {}

    private final Map<String, String> events = new LinkedHashMap<>();

    /** Takes the folder's articles and items alike as items, in the order of their times. */
    public StoriesRun(Gold gold) {
        MatchKeeper keeper = new MatchKeeper(new MemoryShelf());
        for (Told told : wire(gold)) {
            MatchInput.Arrived item = told.item();
            keeper.take(Stream.DESK, item, item.received());
            String id = item.item().version().item().uri();
            String candidate = keeper.candidate(
                            Stream.DESK, item.item().version().item())
                    .map(CandidateId::value)
                    .orElse("");
            placed.add(new Placed(id, candidate));
            events.put(id, told.event());
        }
    }

    private static List<Told> wire(Gold gold) {
        List<Told> wire = new ArrayList<>();
        for (JsonNode row : gold.rows("articles.jsonl")) {
            wire.add(new Told(Stream.arrived(row, "published"), row.path("id").asText()));
        }
        for (JsonNode row : gold.rows("items.jsonl")) {
            String event = row.path("article").isTextual()
                    ? row.path("article").asText()
                    : row.path("story").asText();
            wire.add(new Told(Stream.arrived(row, "received"), event));
        }
        wire.sort(Comparator.comparing(told -> told.item().received()));
        return wire;
    }

    public List<Placed> predictions() {
        return List.copyOf(placed);
    }

    /** Of all pairs of items: those put together that belong together, and the other way round. One line of JSON. */
    public String line() {
        long together = 0;
        long belong = 0;
        long both = 0;
        for (int i = 0; i < placed.size(); i++) {
            for (int j = i + 1; j < placed.size(); j++) {
                boolean one = placed.get(i).candidate().equals(placed.get(j).candidate());
                boolean gold = event(i).equals(event(j));
                together += one ? 1 : 0;
                belong += gold ? 1 : 0;
                both += one && gold ? 1 : 0;
            }
        }
        Map<String, Number> figures = new LinkedHashMap<>();
        figures.put("items", placed.size());
        figures.put("stories", counts().size());
        figures.put("pair_precision", Figure.share(both, together));
        figures.put("pair_recall", Figure.share(both, belong));
        figures.put("pair_f1", Figure.share(2 * both, together + belong));
        return Figure.line(figures);
    }

    private String event(int at) {
        return events.getOrDefault(placed.get(at).item(), "");
    }

    private Map<String, Integer> counts() {
        Map<String, Integer> counts = new TreeMap<>();
        placed.forEach(one -> counts.merge(one.candidate(), 1, Integer::sum));
        return counts;
    }
}
