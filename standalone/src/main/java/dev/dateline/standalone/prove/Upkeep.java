package dev.dateline.standalone.prove;

import dev.dateline.standalone.Trouble;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What each part takes of the machine, twice a minute: open files, memory as the system counts it, and heap after a collection
 * that is asked for. A process is left alone in its first seconds, and so are those that stand still.
 */
final class Upkeep extends Toil {
    private static final Duration EVERY = Duration.ofSeconds(15);
    private static final Duration YOUNG = Duration.ofSeconds(15);
    private static final Duration END = Duration.ofSeconds(40);
    private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+(\\d+) kB");
    private static final Pattern USED = Pattern.compile(
            "(?:PSYoungGen|ParOldGen|def new generation|tenured generation|garbage-first heap) .*?used (\\d+)K");

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

    /** Ends the looking; gives what it comes to for each part. */
    List<Levels> levels() throws InterruptedException {
        finish(END);
        return taken.entrySet().stream()
                .map(part -> Levels.of(part.getKey().toString(), part.getValue()))
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

    private void look(Role part, List<Taken> all) throws InterruptedException {
        long pid = installation.pid(part);
        boolean old = ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .flatMap(process -> process.info().startInstant())
                .filter(start -> start.plus(YOUNG).isBefore(Instant.now()))
                .isPresent();
        if (!old) {
            return;
        }
        try {
            Path process = Path.of("/proc", Long.toString(pid));
            long heap = heap(pid);
            all.add(new Taken(files(process), number(RESIDENT, Files.readString(process.resolve("status"))), heap));
        } catch (IOException | Trouble e) {
            // It has just been killed, or stands still.
        }
    }

    /** In kilobytes, after a collection. */
    private static long heap(long pid) throws InterruptedException {
        String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        String process = Long.toString(pid);
        Tool.run(jcmd, process, "GC.run");
        return number(USED, Tool.ask(jcmd, process, "GC.heap_info"));
    }

    private static long files(Path process) throws IOException {
        try (Stream<Path> open = Files.list(process.resolve("fd"))) {
            return open.count();
        }
    }

    /** The sum of all. */
    private static long number(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .mapToLong(found -> Long.parseLong(found.group(1)))
                .sum();
    }
}
