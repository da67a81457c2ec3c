package dev.dateline.standalone.prove;

import dev.dateline.standalone.Trouble;
import dev.dateline.standalone.process.Vitals;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a process takes of its machine at a moment.
 *
 * @param process its id
 * @param age since its start
 * @param files that it has open
 * @param resident memory, in kilobytes
 * @param heap in use after a collection, in kilobytes
 */
record Taken(long process, Duration age, long files, long resident, long heap) {
    private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+(\\d+) kB");

    /** Now, once it has collected what is garbage; an error where it does not tell, or has gone. */
    static Taken of(long process, Duration age) throws IOException {
        long heap;
        try (Vitals vitals = Vitals.of(process)) {
            heap = vitals.heap() >> 10;
        }
        Matcher resident = RESIDENT.matcher(Files.readString(folder(process).resolve("status")));
        Trouble.unless(resident.find(), "process " + process + " has no memory");
        return new Taken(process, age, files(process), Long.parseLong(resident.group(1)), heap);
    }

    /** How many it has open. */
    static long files(long process) throws IOException {
        try (Stream<Path> open = Files.list(folder(process).resolve("fd"))) {
            return open.count();
        }
    }

    private static Path folder(long process) {
        return Path.of("/proc", Long.toString(process));
    }
}
