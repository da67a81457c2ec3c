package dev.dateline.standalone.prove;

import dev.dateline.standalone.Trouble;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What each part takes of the machine, four times a minute: open files, memory as the system counts it, and heap after a collection
 * that is asked for. A process is left alone in its first seconds, and so are those that stand still.
 */
final class Upkeep extends Toil {
    private static final Duration EVERY = Duration.ofSeconds(15);
    private static final Duration YOUNG = Duration.ofSeconds(15);
    private static final Duration END = Duration.ofSeconds(40);

    private final Installation installation;
    private final Map<Role, List<Taken>> taken = new EnumMap<>(Role.class);

    private Upkeep(Installation installation, List<Role> parts) {
        super("upkeep");
        this.installation = installation;
        parts.forEach(part -> taken.put(part, new ArrayList<>()));
    }

    static Upkeep begin(Installation installation, List<Role> parts) {
        Upkeep upkeep = new Upkeep(installation, parts);
        upkeep.start();
        return upkeep;
    }

    /** Ends the looking; gives what it comes to for each part, of a run that was to take {@code time}. */
    List<Levels> levels(Duration time) throws InterruptedException {
        finish(END);
        return taken.entrySet().stream()
                .map(part -> Levels.of(part.getKey().toString(), part.getValue(), time))
                .toList();
    }

    @Override
    void toil() throws InterruptedException {
        while (goesOn()) {
            for (Map.Entry<Role, List<Taken>> part : taken.entrySet()) {
                look(part.getKey(), part.getValue());
            }
            for (long waited = 0; goesOn() && waited < EVERY.toMillis(); waited += 100) {
                Thread.sleep(100);
            }
        }
    }

    private void look(Role part, List<Taken> all) {
        long process = installation.pid(part);
        Duration age = ProcessHandle.of(process)
                .filter(ProcessHandle::isAlive)
                .flatMap(handle -> handle.info().startInstant())
                .map(start -> Duration.between(start, Instant.now()))
                .orElse(Duration.ZERO);
        if (age.compareTo(YOUNG) < 0) {
            return;
        }
        try {
            all.add(Taken.of(process, age));
        } catch (IOException | Trouble e) {
            // It has just been killed, or stands still.
        }
    }
}
