package dev.dateline.standalone.bench.fanout;

import dev.dateline.standalone.Trouble;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What to measure.
 *
 * @param tools the folder with the load client and the servers to compare with; null for the client of our own, and none
 * @param warmup rounds of each load that do not count
 * @param rounds that count, each through all servers in turns
 * @param seconds that are measured in a round
 * @param size of an update's text, and of what the other servers are given, in bytes
 * @param peers to compare with
 * @param against another build, whose gateway is compared with as well; null for none
 */
record FanoutOptions(
        @Nullable Path tools,
        int readers,
        int warmup,
        int rounds,
        int seconds,
        int size,
        List<Load> loads,
        List<String> peers,
        @Nullable Path against) {
    /** Bytes of an update where nothing else is asked for. */
    static final int USUAL_SIZE = 600;

    static final int MOST_READERS = 60_000;

    private static final int SMALLEST = 120;

    FanoutOptions {
        require("--readers", readers, 1, MOST_READERS);
        require("--warmup", warmup, 0, 100);
        require("--rounds", rounds, 1, 100);
        require("--seconds", seconds, 1, 86_400);
        require("--size", size, SMALLEST, 10_000);
        loads = List.copyOf(loads);
        peers = List.copyOf(peers);
    }

    /** The same, as somebody asked for it: no round of more than ten minutes. */
    FanoutOptions asAsked() {
        require("--seconds", seconds, 1, 600);
        return this;
    }

    /** The same, but for how long is measured in a round. */
    FanoutOptions lasting(int otherSeconds) {
        return new FanoutOptions(tools, readers, warmup, rounds, otherSeconds, size, loads, peers, against);
    }

    private static void require(String option, int value, int least, int most) {
        if (value < least || value > most) {
            throw Trouble.wrongUse(option + ": " + value + " is not " + least + " to " + most);
        }
    }
}
