package dev.dateline.standalone.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * What this process needs.
 *
 * @param heapMegabytes in use after a collection
 * @param peakMegabytes of the whole process so far (VmHWM); negative where the system does not tell
 */
public record Memory(long heapMegabytes, long peakMegabytes) {
    private static final Path STATUS = Path.of("/proc/self/status");

    public static Memory now() {
        System.gc();
        long heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20;
        return new Memory(heap, peakOfProcess());
    }

    /** The peak as a person reads it. */
    public String peak() {
        return peakMegabytes < 0 ? "?" : Long.toString(peakMegabytes);
    }

    private static long peakOfProcess() {
        if (!Files.isReadable(STATUS)) {
            return -1;
        }
        try (Stream<String> lines = Files.lines(STATUS)) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) >> 10)
                    .findFirst()
                    .orElse(-1);
        } catch (IOException e) {
            return -1;
        }
    }
}
