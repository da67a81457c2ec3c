package dev.dateline.processor.fact.alert;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Whether two names are of one who speaks. A state speaks through its capital and its offices; all others only under a
 * name of their own. Where it is not plain, they are two.
 */
final class Speakers {
    private static final Pattern WORD = Pattern.compile("(?:\\p{L}\\.){2,6}|[\\p{L}\\p{M}]+");
    private static final Map<String, String> STATES = new HashMap<>();
    private static final Set<String> OFFICES = new HashSet<>();
    private static final Set<String> EMPTY =
            Set.of("the", "a", "an", "of", "for", "and", "s", "to", "in", "its", "his", "her");

    static {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Speakers.class.getResourceAsStream("states.txt")), StandardCharsets.UTF_8))) {
            lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(Speakers::read);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Speakers() {}

    /** {@code state: names, apart by commas}; the line {@code offices:} has words that an office's name is made of. */
    private static void read(String line) {
        int colon = line.indexOf(':');
        String state = line.substring(0, colon);
        for (String name : line.substring(colon + 1).split(",", -1)) {
            if (state.equals("offices")) {
                OFFICES.add(name.strip());
            } else {
                STATES.put(name.strip(), state);
            }
        }
    }

    /** The state that a name is of, or of whose government it is; empty where it is of another. */
    static Optional<String> state(String name) {
        List<String> words = words(name);
        String state = null;
        boolean office = false;
        Set<String> rest = new HashSet<>();
        for (int at = 0; at < words.size(); at++) {
            String two = at + 1 < words.size() ? words.get(at) + " " + words.get(at + 1) : "";
            if (STATES.containsKey(two) || STATES.containsKey(words.get(at))) {
                boolean pair = STATES.containsKey(two);
                String found = STATES.get(pair ? two : words.get(at));
                if (state != null && !state.equals(found)) {
                    return Optional.empty();
                }
                state = found;
                at += pair ? 1 : 0;
            } else if (OFFICES.contains(words.get(at))) {
                office = true;
            } else {
                rest.add(words.get(at));
            }
        }
        return rest.isEmpty() || office ? Optional.ofNullable(state) : Optional.empty();
    }

    /** Whether what {@code speaker} says is what was awaited of {@code awaited}. */
    static boolean same(String awaited, String speaker) {
        Optional<String> state = state(awaited);
        if (state.isPresent()) {
            return state.equals(state(speaker));
        }
        Set<String> ours = names(awaited);
        Set<String> theirs = names(speaker);
        return !ours.isEmpty() && !theirs.isEmpty() && (theirs.containsAll(ours) || ours.containsAll(theirs));
    }

    /** The words of a name that are its own. */
    private static Set<String> names(String name) {
        Set<String> names = new HashSet<>(words(name));
        names.removeAll(OFFICES);
        return names.isEmpty() ? new HashSet<>(words(name)) : names;
    }

    private static List<String> words(String name) {
        return WORD.matcher(name.replaceAll("[’']s\\b", ""))
                .results()
                .map(MatchResult::group)
                .map(word -> word.toLowerCase(Locale.ROOT).replace(".", ""))
                .filter(word -> !EMPTY.contains(word))
                .toList();
    }
}
