package dev.dateline.standalone.prove;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dateline.contract.json.Json;
import dev.dateline.standalone.Trouble;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The texts of which items are made; taken round and round where more are sent than there are. */
public record Stock(List<Text> texts) {
    private static final List<String> WHO =
            List.of("The harbor board", "The water authority", "A spokeswoman", "The mayor", "Two pilots", "The union");
    private static final List<String> DID =
            List.of("expects", "denied", "announced", "postponed", "measured", "questioned", "welcomed");
    private static final List<String> WHAT = List.of(
            "a delay of two days",
            "the new tariff",
            "the level behind the dam",
            "talks with the drivers",
            "a second crossing",
            "the report on the storm",
            "an early harvest");
    private static final List<String> WHERE =
            List.of("in Port Ellery", "at Hallow Dam", "near Varne", "in the capital", "along the coast", "upriver");

    public Stock {
        texts = List.copyOf(texts);
    }

    /** Of one item. */
    public record Text(String headline, String body) {}

    Text text(int number) {
        return texts.get(number % texts.size());
    }

    /**
     * One item for each line of the file, {@code {"headline": …, "body": …}}; other fields are passed over.
     *
     * @throws Trouble where the file cannot be read or a line holds no item
     */
    public static Stock read(Path file) {
        List<Text> texts = new ArrayList<>();
        try (Stream<String> lines = Files.lines(file)) {
            for (String line : lines.filter(text -> !text.isBlank()).toList()) {
                JsonNode item = Json.tree(line.getBytes(StandardCharsets.UTF_8));
                texts.add(new Text(
                        item.path("headline").asText(), item.path("body").asText()));
            }
        } catch (IOException e) {
            throw Trouble.wrongUse(file + ": cannot be read: " + Trouble.ofFile(file, e));
        } catch (Json.Malformed e) {
            throw Trouble.wrongUse(file + ": line " + (texts.size() + 1) + " is no JSON");
        }
        if (texts.isEmpty()) {
            throw Trouble.wrongUse(file + ": holds no items");
        }
        if (texts.stream().anyMatch(text -> text.headline().isBlank())) {
            throw Trouble.wrongUse(file + ": not every line has a headline");
        }
        return new Stock(texts);
    }

    /** So many made-up items, the same at every run. */
    public static Stock made(int count) {
        Random random = new Random(count);
        return new Stock(Stream.generate(() -> new Text(
                        sentence(random),
                        Stream.generate(() -> sentence(random) + ".").limit(6).collect(Collectors.joining(" "))))
                .limit(count)
                .toList());
    }

    private static String sentence(Random random) {
        return Stream.of(WHO, DID, WHAT, WHERE)
                .map(words -> words.get(random.nextInt(words.size())))
                .collect(Collectors.joining(" "));
    }
}
