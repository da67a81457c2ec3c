package dev.dateline.standalone.prove;

import dev.dateline.standalone.process.Launch;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Something that goes wrong while items come in and an editor decides. */
interface Fault {
    /** Why it cannot be made on this machine; empty where it can. */
    default Optional<String> hindrance() {
        return Optional.empty();
    }

    /** Where it is made. */
    default Ground ground(Path folder, List<String> desks) {
        return Ground.open(folder, desks);
    }

    /** Which parts are started in another way than usual. */
    default Map<Role, Launch> launches(Ground ground) {
        return Map.of();
    }

    /** What must be so before anything is started; a reason in one line where it cannot be. */
    default void prepare(Ground ground) throws IOException, InterruptedException {}

    /** Starts everything. */
    default void start(Ground ground, Installation installation) throws InterruptedException {
        for (Role role : List.of(Role.BROKER, Role.PROCESSOR, Role.GATEWAY, Role.INGEST)) {
            installation.start(role);
        }
    }

    /**
     * Makes it go wrong, and right again; returns when nothing is in the installation's way any more. What does not hold
     * meanwhile is told to the scene.
     */
    void strike(Scene scene) throws IOException, InterruptedException;

    /** Whether what is found at the end is what this fault itself has left, and rightly told of. */
    default boolean leaves(String problem) {
        return false;
    }

    /** Takes back what {@link #prepare} did. */
    default void cleanUp(Ground ground) {}
}
