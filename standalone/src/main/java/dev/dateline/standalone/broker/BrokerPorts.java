package dev.dateline.standalone.broker;

import dev.dateline.standalone.Trouble;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Where the broker and its controller listen, on the loopback address. */
record BrokerPorts(int broker, int controller) {

    /**
     * The port that was asked for, else the one from before, else a free one.
     *
     * @param before what the folder had at its last use; null for none
     * @param asked 0 for any
     */
    static BrokerPorts choose(@Nullable BrokerPorts before, int asked) throws IOException {
        if (asked != 0 && !FreePort.is(asked)) {
            throw Trouble.failed("port " + asked + " is in use (broker.port): choose another, or 0 for any free one");
        }
        int broker = asked != 0 ? asked : oldOrFree(before == null ? 0 : before.broker());
        return new BrokerPorts(broker, oldOrFree(before == null ? 0 : before.controller()));
    }

    private static int oldOrFree(int old) throws IOException {
        return old != 0 && FreePort.is(old) ? old : FreePort.any();
    }
}
