package dev.dateline.processor.fact.state;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The kinds of things whose state is followed, as the list that comes with Dateline has them. */
final class Kinds {
    private static final String FILE = "states.tsv";
    private static final Pattern PARTED = Pattern.compile(" \\| ");
    private static final List<Kind> SHIPPED = shipped();
    private static final Pattern NAMED = anyOf(SHIPPED.stream()
            .flatMap(kind -> kind.nouns().stream())
            .map(noun -> String.join(" ", noun))
            .toList());

    private Kinds() {}

    /** What forms of one value have in common. */
    private record Sort(String value, How how, boolean object) {}

    static List<Kind> all() {
        return SHIPPED;
    }

    /** Whether a text names any of them: most do not, and are not read. */
    static boolean isNamed(String text) {
        return NAMED.matcher(text).find();
    }

    private static List<Kind> shipped() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Kinds.class.getResourceAsStream(FILE), "it is in the jar"),
                StandardCharsets.UTF_8))) {
            return read(lines.lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Kind> read(List<String> lines) {
        Map<String, Map<Sort, List<String>>> groups = new HashMap<>();
        List<List<String>> kinds = new ArrayList<>();
        for (String line : lines) {
            if (!line.isBlank() && !line.startsWith("#")) {
                List<String> fields = Arrays.asList(line.split("\t", -1));
                switch (fields.getFirst()) {
                    case "kind" -> kinds.add(fields);
                    case "value" -> take(groups.computeIfAbsent(fields.get(1), group -> new LinkedHashMap<>()), fields);
                    default -> throw new IllegalStateException(FILE + ": a line begins with kind or value: " + line);
                }
            }
        }
        return kinds.stream()
                .map(fields -> kind(fields, groups.getOrDefault(fields.get(2), Map.of())))
                .toList();
    }

    private static void take(Map<Sort, List<String>> group, List<String> fields) {
        How how = How.valueOf(fields.get(3).toUpperCase(Locale.ROOT));
        for (String form : PARTED.split(fields.get(4), -1)) {
            boolean object = form.endsWith(" X");
            String words = object ? form.substring(0, form.length() - 2) : form;
            group.computeIfAbsent(new Sort(fields.get(2), how, object), sort -> new ArrayList<>())
                    .add(words);
        }
    }

    private static Kind kind(List<String> fields, Map<Sort, List<String>> values) {
        List<String> nouns = List.of(PARTED.split(fields.get(3), -1));
        List<Form> forms = values.entrySet().stream()
                .map(value -> new Form(
                        value.getKey().value(),
                        value.getKey().how(),
                        value.getKey().object(),
                        anyOf(value.getValue().stream().map(Kinds::spelled).toList())))
                .toList();
        return new Kind(
                fields.get(1),
                nouns.stream()
                        .map(noun -> List.of(noun.split(" ", -1)))
                        .sorted(Comparator.comparingInt((List<String> noun) -> -noun.size()))
                        .toList(),
                anyOf(nouns),
                fields.get(4).equals("any"),
                not(fields.get(5)),
                forms);
    }

    private static @Nullable Pattern not(String field) {
        return field.equals("-") ? null : anyOf(List.of(PARTED.split(field, -1)));
    }

    private static String spelled(String form) {
        return form.replace("HASNOT", "(?:(?:has|have)(?: still)? not|ha(?:s|ve)n[’']t)")
                .replace("HAS", "(?:has|have)(?: now| since| also)?")
                .replace("WAS", "(?:was|were|has been|have been|has now been|have now been)")
                .replace("BE", "(?:is|are|remains?|stays?)(?: still| now| currently)?");
    }

    /** The longest first, so that "shut down" is not taken for "shut". */
    private static Pattern anyOf(List<String> words) {
        return Pattern.compile(
                words.stream()
                        .sorted(Comparator.comparingInt((String one) -> -one.length()))
                        .collect(Collectors.joining("|", "\\b(?:", ")\\b")),
                Pattern.CASE_INSENSITIVE);
    }
}
