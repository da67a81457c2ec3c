package dev.dateline.gateway.socket;

import dev.dateline.contract.json.Require;
import java.lang.management.ManagementFactory;

/**
 * How many readers a node takes on.
 *
 * @param handshakes a second
 * @param burst handshakes at once, after a quiet time
 * @param perAddress connections from one address; 0 for any number, for behind a proxy all come from the proxy's
 * @param readers connections of readers; 0 for as many as the system lets this process have files
 */
public record Limits(int handshakes, int burst, int perAddress, int readers) {
    /** What a machine of two cores bears, with room for a node beside it that has gone. */
    public static final Limits USUAL = new Limits(5_000, 30_000, 0, 0);

    /** Files of a small node that are not connections: Kafka's, jars, logs. Whoever has more already keeps those. */
    private static final int OTHER_FILES = 500;

    /** What a node comes to need beside the files that it has at the start. */
    private static final int STILL_TO_COME = 100;

    /** For editors, those who look after it, and whoever asks whether it is ready: for these there is room when readers have filled it. */
    private static final int RESERVE = 100;

    public Limits {
        Require.that(handshakes >= 1, "handshakes is below 1");
        Require.that(burst >= 1, "burst is below 1");
        Require.that(perAddress >= 0, "perAddress is below 0");
        Require.that(readers >= 0, "readers is below 0");
    }

    /** Connections of those who stay to read. */
    int mostReaders() {
        return readers > 0 ? readers : beside(mostByFiles());
    }

    /** Connections of any kind. */
    int mostConnections() {
        return readers > 0 ? (int) Math.min((long) readers + RESERVE, Integer.MAX_VALUE) : mostByFiles();
    }

    /** Readers among so many connections. */
    static int beside(int connections) {
        return Math.max(1, connections - Math.min(RESERVE, Math.ceilDiv(connections, 4)));
    }

    private static int mostByFiles() {
        if (ManagementFactory.getOperatingSystemMXBean()
                instanceof com.sun.management.UnixOperatingSystemMXBean system) {
            return mostByFiles(system.getMaxFileDescriptorCount(), system.getOpenFileDescriptorCount());
        }
        return Integer.MAX_VALUE;
    }

    /**
     * Connections, of so many files that this process may have, so many of which it has already. Where few are free, one of four
     * of them, for many may come at once before the first of them is counted.
     */
    static int mostByFiles(long allowed, long open) {
        long room = allowed - Math.max(OTHER_FILES, open + STILL_TO_COME) - Turnstile.MOST_TOLD;
        return Math.clamp(Math.max(room, (allowed - open) / 4), 1, Integer.MAX_VALUE);
    }
}
