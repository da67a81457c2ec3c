package dev.dateline.gateway.socket;

import dev.dateline.contract.json.Require;
import java.lang.management.ManagementFactory;

/**
 * How many readers a node takes on.
 *
 * @param handshakes a second
 * @param burst handshakes at once, after a quiet time
 * @param perAddress connections from one address; 0 for any number, for behind a proxy all come from the proxy's
 * @param readers connections in all; 0 for as many as the system lets this process have files
 */
public record Limits(int handshakes, int burst, int perAddress, int readers) {
    /** What a machine of two cores bears, with room for a node beside it that has gone. */
    public static final Limits USUAL = new Limits(5_000, 30_000, 0, 0);

    /**
     * Files that are not readers' connections: Kafka's, editors', jars and logs; where they are few, three of four free ones, for
     * many may come at once before the first of them is counted.
     */
    private static final int OTHER_FILES = 500;

    public Limits {
        Require.that(handshakes >= 1, "handshakes is below 1");
        Require.that(burst >= 1, "burst is below 1");
        Require.that(perAddress >= 0, "perAddress is below 0");
        Require.that(readers >= 0, "readers is below 0");
    }

    /** Connections in all. */
    int most() {
        return readers > 0 ? readers : mostByFiles();
    }

    private static int mostByFiles() {
        if (ManagementFactory.getOperatingSystemMXBean()
                instanceof com.sun.management.UnixOperatingSystemMXBean system) {
            return mostByFiles(system.getMaxFileDescriptorCount(), system.getOpenFileDescriptorCount());
        }
        return Integer.MAX_VALUE;
    }

    /** Of so many files that this process may have, so many of which it has already. */
    static int mostByFiles(long allowed, long open) {
        return Math.clamp(Math.max(allowed - OTHER_FILES, (allowed - open) / 4), 1, Integer.MAX_VALUE);
    }
}
