package dev.dateline.contract.actor;

import dev.dateline.contract.fact.Actor;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** The lists' names, each with all that bear it. */
final class Directory {
    private final Map<String, Set<String>> names = new HashMap<>();
    private final Map<String, List<Line.Holder>> people = new HashMap<>();
    private final Map<String, List<Line.Holder>> holders = new HashMap<>();
    private final Map<String, Line.Office> offices = new HashMap<>();
    /** Of those, the ones that have a line of their own. */
    private final Set<String> own = new HashSet<>();

    private final Map<String, Line.State> states = new HashMap<>();
    private final Map<String, String> ofState = new HashMap<>();

    Directory(List<Line> lines) {
        List<Line.Title> titles = new ArrayList<>();
        for (Line line : lines) {
            switch (line) {
                case Line.State state -> take(state);
                case Line.Title title -> titles.add(title);
                case Line.Office office -> take(office);
                case Line.Holder holder -> take(holder);
            }
        }
        states.values().forEach(state -> titles.forEach(title -> take(state, title)));
    }

    private void take(Line.State state) {
        states.put(state.id(), state);
        name(state.name(), state.id());
        state.others().forEach(name -> name(name, state.id()));
        state.seats().forEach(name -> name(name, state.id()));
        state.adjectives().forEach(name -> ofState.put(Naming.key(name), state.id()));
        ofState.put(Naming.key(state.name()), state.id());
        ofState.put(Naming.key(state.name() + "'s"), state.id());
        state.others().forEach(name -> ofState.put(Naming.key(name + "'s"), state.id()));
    }

    private void take(Line.Office office) {
        offices.put(office.id(), office);
        own.add(office.id());
        name(office.name(), office.id());
        office.others().forEach(name -> name(name, office.id()));
    }

    /** "Armenian Foreign Ministry", "Armenia's foreign ministry", "Ministry of Foreign Affairs of Armenia". */
    private void take(Line.State state, Line.Title title) {
        String id = state.id() + "-" + title.id();
        String adjective =
                state.adjectives().isEmpty() ? state.name() : state.adjectives().getFirst();
        offices.putIfAbsent(id, new Line.Office(id, state.id(), adjective + " " + title.name(), List.of()));
        List<String> forms = new ArrayList<>(title.others());
        forms.add(title.name());
        for (String form : forms) {
            state.adjectives().forEach(each -> name(each + " " + form, id));
            name(state.name() + "'s " + form, id);
            state.others().forEach(each -> name(each + "'s " + form, id));
            name(form + " of " + state.name(), id);
            name(form + " of the " + state.name(), id);
        }
    }

    private void take(Line.Holder holder) {
        holders.computeIfAbsent(holder.office(), office -> new ArrayList<>()).add(holder);
        Set<String> keys = new LinkedHashSet<>();
        keys.add(Naming.key(holder.name()));
        holder.others().forEach(name -> keys.add(Naming.key(name)));
        keys.forEach(
                key -> people.computeIfAbsent(key, name -> new ArrayList<>()).add(holder));
    }

    private void name(String name, String id) {
        names.computeIfAbsent(Naming.key(name), key -> new HashSet<>()).add(id);
    }

    /** Every name that stands for one of these ids, or for who holds that office, and for which of them. */
    void names(Set<String> of, BiConsumer<String, String> each) {
        names.forEach((key, ids) -> ids.stream().filter(of::contains).forEach(id -> each.accept(key, id)));
        people.forEach((key, held) ->
                held.stream().map(Line.Holder::office).filter(of::contains).forEach(id -> each.accept(key, id)));
    }

    boolean isState(String id) {
        return states.containsKey(id);
    }

    /** Another that the key stands for: a state, an office, or a person in office at a time that {@code held} has too. */
    @Nullable String bearer(String key, KnownActor.@Nullable Held held, String but) {
        Optional<String> named = names.getOrDefault(key, Set.of()).stream()
                .filter(id -> !id.equals(but))
                .sorted()
                .findFirst()
                .map(this::nameOf);
        return named.or(() -> people.getOrDefault(key, List.of()).stream()
                        .filter(one -> !one.office().equals(but))
                        .filter(one -> held == null || one.overlaps(held.from(), held.to()))
                        .findFirst()
                        .map(one -> one.name() + ", " + nameOf(one.office())))
                .orElse(null);
    }

    /** Titles that any state may have are an office where somebody is known to hold it. */
    List<KnownActor> listed() {
        return offices.values().stream()
                .filter(office -> own.contains(office.id()) || holders.containsKey(office.id()))
                .map(office -> new KnownActor(
                        office.id(),
                        office.name(),
                        office.others(),
                        office.side().equals(office.id()) ? null : office.side(),
                        holders.getOrDefault(office.id(), List.of()).stream()
                                .map(one -> new KnownActor.Held(one.name(), one.others(), one.from(), one.to()))
                                .toList(),
                        null))
                .toList();
    }

    private String nameOf(String id) {
        Line.State state = states.get(id);
        Line.Office office = offices.get(id);
        return state != null ? state.name() : office != null ? office.name() : id;
    }

    /** A state, an office or a body. */
    Optional<Actor> named(String key, LocalDate day) {
        Set<String> ids = names.getOrDefault(key, Set.of());
        return ids.size() == 1 ? Optional.ofNullable(actor(ids.iterator().next(), day)) : Optional.empty();
    }

    /** Somebody who holds an office on that day. */
    Optional<Actor> held(String key, LocalDate day) {
        List<Line.Holder> then = people.getOrDefault(key, List.of()).stream()
                .filter(one -> one.holdsOn(day))
                .toList();
        return then.size() == 1 ? Optional.ofNullable(actor(then.getFirst().office(), day)) : Optional.empty();
    }

    /** The states that a title speaks of. */
    Set<String> sides(String title) {
        Set<String> sides = new HashSet<>();
        for (String word : Arrays.asList(title.split(" "))) {
            String state = ofState.get(word);
            if (state != null) {
                sides.add(state);
            }
        }
        return sides;
    }

    private @Nullable Actor actor(String id, LocalDate day) {
        Line.State state = states.get(id);
        if (state != null) {
            return new Actor(id, state.name(), id);
        }
        Line.Office office = offices.get(id);
        if (office == null) {
            return null;
        }
        List<Line.Holder> then = holders.getOrDefault(id, List.of()).stream()
                .filter(one -> one.holdsOn(day))
                .toList();
        String name = then.size() == 1 ? then.getFirst().name() + ", " + office.name() : office.name();
        return new Actor(id, name, office.side());
    }
}
