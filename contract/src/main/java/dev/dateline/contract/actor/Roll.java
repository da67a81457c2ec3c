package dev.dateline.contract.actor;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What editors have put on the list, all of it: which of that a text may speak of, and who else bears a name. Immutable. */
public final class Roll {
    /** More would cost each item more than it gives. */
    public static final int MOST = 1_000;

    /** More would make a line of the order too long for the log; those that are named first are sent along. */
    private static final int MOST_IN_ONE = 50;

    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}\\p{M}]+");

    private final Map<String, KnownActor> actors;
    /** All names by which a text may speak of them, those among them that they no longer bear, by their first word. */
    private final Map<String, List<Word>> words = new HashMap<>();

    /** A name as {@link #plain}, and whose it is. */
    private record Word(String name, String id) {}

    /** A name, and whose it is besides. */
    public record Shared(String name, String with) {}

    public Roll(Collection<KnownActor> actors) {
        Map<String, KnownActor> sorted = new TreeMap<>();
        actors.forEach(actor -> sorted.put(actor.id(), actor));
        this.actors = sorted;
        if (!sorted.isEmpty()) {
            Actors merged = Gazetteer.merged(List.copyOf(sorted.values()));
            Stream.of(Gazetteer.shipped(), merged).forEach(list -> list.names(sorted.keySet(), this::note));
        }
    }

    private void note(String name, String id) {
        String plain = plain(name);
        if (!plain.isBlank()) {
            Word word = new Word(plain, id);
            List<Word> known = words.computeIfAbsent(first(plain, 0), one -> new ArrayList<>());
            if (!known.contains(word)) {
                known.add(word);
            }
        }
    }

    /** Those that the text has a name of, by id: all that can make a difference to it. */
    public List<KnownActor> in(String text) {
        if (actors.isEmpty()) {
            return List.of();
        }
        String plain = plain(text);
        Set<String> ids = new LinkedHashSet<>();
        for (int at = 0; at < plain.length() - 1; at = plain.indexOf(' ', at + 1)) {
            for (Word word : words.getOrDefault(first(plain, at), List.of())) {
                if (plain.startsWith(word.name(), at)) {
                    ids.add(word.id());
                }
            }
        }
        return ids.stream()
                .limit(MOST_IN_ONE)
                .sorted()
                .map(id -> Objects.requireNonNull(actors.get(id)))
                .toList();
    }

    private static String first(String plain, int at) {
        return plain.substring(at, plain.indexOf(' ', at + 1));
    }

    /** Names of this one that another bears as well at the same time: in a text they are nobody's. */
    public List<Shared> shared(KnownActor actor) {
        Actors beside = Gazetteer.merged(actors.values().stream()
                .filter(one -> !one.id().equals(actor.id()))
                .toList());
        Map<String, Shared> shared = new LinkedHashMap<>();
        actor.names().forEach(name -> note(shared, name, beside.bearer(name, null, actor.id())));
        actor.holders()
                .forEach(held -> Stream.concat(Stream.of(held.name()), held.others().stream())
                        .forEach(name -> note(shared, name, beside.bearer(name, held, actor.id()))));
        return List.copyOf(shared.values());
    }

    private static void note(Map<String, Shared> shared, String name, @Nullable String with) {
        if (with != null) {
            shared.putIfAbsent(name, new Shared(name, with));
        }
    }

    /**
     * Its words, each between blanks, without case and dots: wider than {@link Naming#key}, so that whatever that holds for one
     * name is one here as well.
     */
    private static String plain(String text) {
        String words = BETWEEN.matcher(text.replace(".", "")).replaceAll(" ").strip();
        return " " + words.toLowerCase(Locale.ROOT) + " ";
    }
}
