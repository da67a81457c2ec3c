package dev.dateline.standalone.bench.fanout;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** What a server has used so far of the processor, and now of memory; nothing where the system does not tell. */
record ServerUse(double cpuSeconds, long residentKib) {
    static ServerUse of(Server server) {
        double seconds = 0;
        long resident = 0;
        for (long process : server.processes()) {
            seconds += ProcessHandle.of(process)
                            .flatMap(handle -> handle.info().totalCpuDuration())
                            .orElse(Duration.ZERO)
                            .toMillis()
                    / 1e3;
            resident += resident(process);
        }
        return new ServerUse(seconds, resident);
    }

    private static long resident(long process) {
        try {
            return Files.readAllLines(Path.of("/proc", Long.toString(process), "status")).stream()
                    .filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            return 0;
        }
    }
}
