package dev.dateline.contract.actor;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.dateline.contract.json.Require;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An office or body that editors have put on the list of actors, and who holds it. It stands in the place of the one with
 * the same id on the list that comes with Dateline.
 *
 * @param id its own for good, such as {@code port-ellery-mayor}
 * @param name as editors read it, such as "Mayor of Port Ellery"
 * @param others what else it is called; whole names, without case
 * @param side the id of the state or union that it speaks for; null where it speaks for itself alone
 * @param change who wrote it so; null on the list that comes with Dateline
 */
public record KnownActor(
        String id,
        String name,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> others,
        @Nullable String side,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Held> holders,
        @Nullable Change change) {
    private static final int MOST = 50;
    private static final int LONGEST = 120;

    /**
     * Somebody holds the office.
     *
     * @param others what else they are called; a surname alone only where it can hardly be anybody else's
     * @param from the first day
     * @param to the day of leaving, on which it is no longer held; null while that is not known
     */
    public record Held(
            String name,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> others,
            LocalDate from,
            @Nullable LocalDate to) {
        public Held {
            named("holder", name);
            others = names(others);
            Require.present("from", from);
            Require.that(to == null || from.isBefore(to), name + " leaves before they come");
        }
    }

    /**
     * One change of many.
     *
     * @param version 1 for the first, then one more each time
     */
    public record Change(long version, String by, Instant at) {
        public Change {
            Require.that(version >= 1, "a version is 1 or more");
            Require.line("by", by);
            Require.present("at", at);
        }
    }

    public KnownActor {
        Require.slug("id", id);
        named("name", name);
        others = names(others);
        if (side != null) {
            Require.slug("side", side);
        }
        holders = present("holder", holders);
        Require.that(holders.size() <= MOST, "an office has " + MOST + " holders at most");
    }

    /** Its own names. */
    Stream<String> names() {
        return Stream.concat(Stream.of(name), others.stream());
    }

    Stream<Line> lines() {
        Line office = new Line.Office(id, side == null ? id : side, name, others);
        return Stream.concat(
                Stream.of(office),
                holders.stream().map(one -> new Line.Holder(id, one.name(), one.from(), one.to(), one.others())));
    }

    private static List<String> names(@Nullable List<String> others) {
        List<String> names = present("other name", others);
        Require.that(names.size() <= MOST, "an actor has " + MOST + " other names at most");
        names.forEach(name -> named("other name", name));
        return names;
    }

    private static <T> List<T> present(String what, @Nullable List<T> all) {
        return all == null
                ? List.of()
                : all.stream().map(one -> Require.present(what, one)).toList();
    }

    private static void named(String what, String name) {
        Require.line(what, name);
        Require.that(
                name.length() <= LONGEST && name.equals(name.strip()), what + " is too long, or begins or ends blank");
    }
}
