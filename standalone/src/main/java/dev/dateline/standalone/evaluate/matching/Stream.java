package dev.dateline.standalone.evaluate.matching;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dateline.contract.article.Article;
import dev.dateline.contract.article.ArticleId;
import dev.dateline.contract.article.DeskId;
import dev.dateline.contract.article.Phase;
import dev.dateline.contract.article.Settings;
import dev.dateline.contract.article.Story;
import dev.dateline.contract.wire.Copy;
import dev.dateline.contract.wire.Handling;
import dev.dateline.contract.wire.ItemId;
import dev.dateline.contract.wire.ItemKind;
import dev.dateline.contract.wire.ItemVersion;
import dev.dateline.contract.wire.Origin;
import dev.dateline.contract.wire.Provider;
import dev.dateline.contract.wire.PubStatus;
import dev.dateline.contract.wire.Signal;
import dev.dateline.contract.wire.WireItem;
import dev.dateline.processor.match.Analyser;
import dev.dateline.processor.match.MatchInput;
import dev.dateline.standalone.Trouble;
import dev.dateline.standalone.evaluate.Gold;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/** Articles and items of a folder in the order of their times; an article comes before an item of the same moment. */
public record Stream(List<Line> lines) {
    static final DeskId DESK = new DeskId("evaluate");

    private static final Analyser ANALYSER = new Analyser();

    public Stream {
        lines = List.copyOf(lines);
    }

    /** Reads {@code articles.jsonl} and {@code items.jsonl}. */
    public static Stream read(Gold gold) {
        List<Line> lines = new ArrayList<>();
        gold.rows("articles.jsonl").forEach(row -> lines.add(article(row)));
        gold.rows("items.jsonl").forEach(row -> lines.add(item(row)));
        lines.sort(Comparator.comparing(Line::at).thenComparing(line -> line instanceof Line.Comes));
        return new Stream(lines);
    }

    /** The items' ids, in order. */
    public List<String> items() {
        return comes().map(Line.Comes::id).toList();
    }

    /** The items that {@code among} takes, and the articles that began right before one of them. */
    Stream part(Predicate<String> among) {
        List<Line> part = new ArrayList<>();
        List<Line> begun = new ArrayList<>();
        for (Line line : lines) {
            if (line instanceof Line.Begins) {
                begun.add(line);
            } else {
                if (among.test(line.id())) {
                    part.addAll(begun);
                    part.add(line);
                }
                begun.clear();
            }
        }
        return new Stream(part);
    }

    java.util.stream.Stream<Line.Comes> comes() {
        return lines.stream().filter(Line.Comes.class::isInstance).map(Line.Comes.class::cast);
    }

    private static Line article(JsonNode row) {
        String id = text(row, "id");
        List<String> paragraphs = Arrays.stream(text(row, "body").split("\n\\s*\n"))
                .map(String::strip)
                .filter(paragraph -> !paragraph.isEmpty())
                .toList();
        Article article = new Article(
                new ArticleId(id),
                DESK,
                Phase.LIVE,
                new Settings(ZoneOffset.UTC, "en", List.of()),
                new Story(line(text(row, "headline")), paragraphs),
                List.of());
        return new Line.Begins(id, time(row, "published"), new MatchInput.Changed(article, ANALYSER.terms(article)));
    }

    private static Line item(JsonNode row) {
        MatchInput.Arrived arrived = arrived(row, "received");
        JsonNode gold = row.path("article");
        return new Line.Comes(
                arrived.item().version().item().uri(),
                arrived.received(),
                arrived,
                gold.isTextual() ? gold.asText() : null);
    }

    /** A row as an item that came at the time that stands under this name. */
    static MatchInput.Arrived arrived(JsonNode row, String when) {
        String id = text(row, "id");
        Instant received = time(row, when);
        Copy copy = new Copy("en", line(text(row, "headline")), text(row, "body"), List.of());
        WireItem item = new WireItem(
                new ItemVersion(new ItemId(new Provider("archive"), id), "1"),
                new Origin(ItemKind.WIRE, "Archive", null),
                new Handling(PubStatus.USABLE, Signal.NONE, 5, null, List.of()),
                copy,
                received);
        return new MatchInput.Arrived(item, ANALYSER.terms(copy), received, null);
    }

    private static String line(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    private static String text(JsonNode row, String name) {
        JsonNode value = row.path(name);
        if (!value.isTextual()) {
            throw Trouble.failed("a row has no " + name + ": its id is " + row.path("id"));
        }
        return value.asText();
    }

    private static Instant time(JsonNode row, String name) {
        try {
            return Instant.parse(text(row, name));
        } catch (DateTimeException e) {
            throw Trouble.failed(row.path("id") + ": " + name + " is no time: " + e.getMessage());
        }
    }
}
