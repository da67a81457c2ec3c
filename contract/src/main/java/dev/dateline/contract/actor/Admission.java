package dev.dateline.contract.actor;

import dev.dateline.contract.json.Json;
import dev.dateline.contract.json.Require;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What editors may put on the list of actors, beyond what any actor is held to. */
public final class Admission {
    private static final int MOST_BYTES = 8 << 10;
    private static final int FEWEST_LETTERS = 3;

    private Admission() {}

    /** Throws {@link IllegalArgumentException} with a line for the editor where this must not stand there. */
    public static void check(KnownActor actor) {
        Actors shipped = Gazetteer.shipped();
        Require.that(
                !shipped.isState(actor.id()), "'" + actor.id() + "' is a state or union: give the office another id");
        Require.that(
                actor.side() == null || shipped.isState(actor.side()),
                "side '" + actor.side() + "' is no state or union of the list");
        Set<String> before = Gazetteer.listed().stream()
                .filter(listed -> listed.id().equals(actor.id()))
                .flatMap(Admission::names)
                .collect(Collectors.toSet());
        names(actor)
                .forEach(name -> Require.that(
                        isLong(name) || before.contains(name),
                        "'" + name + "' is too short: a name has three letters at least, or is an abbreviation"));
        Require.that(Json.bytes(actor).length <= MOST_BYTES, "an actor takes 8 KiB at most");
    }

    /** Why what stands on the topic under that key is passed over; null where it counts. */
    public static @Nullable String fault(String key, KnownActor actor) {
        if (!key.equals(actor.id())) {
            return "it stands under '" + key + "', but is '" + actor.id() + "'";
        }
        try {
            check(actor);
            return null;
        } catch (IllegalArgumentException e) {
            return e.getMessage();
        }
    }

    private static Stream<String> names(KnownActor actor) {
        return Stream.concat(
                actor.names(),
                actor.holders().stream()
                        .flatMap(held -> Stream.concat(Stream.of(held.name()), held.others().stream())));
    }

    /** A word of two letters stands in many texts for something else. */
    private static boolean isLong(String name) {
        long letters = name.codePoints().filter(Character::isLetterOrDigit).count();
        boolean capitals = name.codePoints().noneMatch(Character::isLowerCase);
        return name.codePoints().anyMatch(Character::isLetter)
                && (letters >= FEWEST_LETTERS || (capitals && letters > 1));
    }
}
