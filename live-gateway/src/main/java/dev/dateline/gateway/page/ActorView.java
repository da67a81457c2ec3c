package dev.dateline.gateway.page;

import dev.dateline.contract.actor.KnownActor;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An actor as a line of the list. */
record ActorView(KnownActor actor) {
    String id() {
        return actor.id();
    }

    String name() {
        return actor.name();
    }

    /** Other names in a line; null for none. */
    @Nullable String others() {
        return actor.others().isEmpty() ? null : String.join(", ", actor.others());
    }

    List<String> holders() {
        return actor.holders().stream()
                .map(held -> held.name() + ", " + held.from() + (held.to() == null ? " on" : " to " + held.to()))
                .toList();
    }

    boolean isEdited() {
        return actor.change() != null;
    }

    /** Who put it so, in words. */
    String written() {
        KnownActor.Change change = actor.change();
        return change == null ? "comes with Dateline" : "by " + change.by() + ", version " + change.version();
    }
}
