package dev.dateline.contract.actor;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What editors have put on the list, all of it: which of that a text may speak of, and who else bears a name. Immutable. */
public final class Roll {
    /** Nothing but what comes with Dateline. */
    public static final Roll EMPTY = new Roll(List.of());

    /** More would cost each item more than it gives. */
    public static final int MOST = 1_000;

    private final List<Entry> entries;

    /** An actor with all names by which a text may speak of it, those among them that it no longer bears. */
    private record Entry(KnownActor actor, Set<String> words) {}

    /** A name, and whose it is besides. */
    public record Shared(String name, String with) {}

    public Roll(Collection<KnownActor> actors) {
        this.entries = actors.stream()
                .sorted(Comparator.comparing(KnownActor::id))
                .map(actor -> new Entry(actor, words(actor)))
                .toList();
    }

    private static Set<String> words(KnownActor actor) {
        Stream<Line> before = Gazetteer.lines().stream().filter(line -> Gazetteer.isOf(line, Set.of(actor.id())));
        return Stream.concat(before, actor.lines())
                .flatMap(Roll::names)
                .map(Roll::plain)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Stream<String> names(Line line) {
        return switch (line) {
            case Line.Office office -> Stream.concat(Stream.of(office.name()), office.others().stream());
            case Line.Holder holder -> Stream.concat(Stream.of(holder.name()), holder.others().stream());
            case Line.State state -> Stream.empty();
            case Line.Title title -> Stream.empty();
        };
    }

    /** Those that the text has a name of, by id: all that can make a difference to it. */
    public List<KnownActor> in(String text) {
        if (entries.isEmpty()) {
            return List.of();
        }
        String plain = plain(text);
        return entries.stream()
                .filter(entry -> entry.words().stream().anyMatch(plain::contains))
                .map(Entry::actor)
                .toList();
    }

    /** Names of this one that another bears as well at the same time: in a text they are nobody's. */
    public List<Shared> shared(KnownActor actor) {
        Actors beside = Gazetteer.with(entries.stream()
                .map(Entry::actor)
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

    private static String plain(String text) {
        return text.replace('’', '\'').replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }
}
