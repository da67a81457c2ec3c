package dev.dateline.standalone.broker;

import dev.dateline.standalone.Trouble;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
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
        if (asked != 0 && !isFree(asked)) {
            throw Trouble.failed("port " + asked + " is in use (broker.port): choose another, or 0 for any free one");
        }
        int broker = asked != 0 ? asked : oldOrFree(before == null ? 0 : before.broker());
        return new BrokerPorts(broker, oldOrFree(before == null ? 0 : before.controller()));
    }

    private static int oldOrFree(int old) throws IOException {
        return old != 0 && isFree(old) ? old : free();
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = bound(port)) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }

    private static int free() throws IOException {
        try (ServerSocket socket = bound(0)) {
            return socket.getLocalPort();
        }
    }

    private static ServerSocket bound(int port) throws IOException {
        ServerSocket socket = new ServerSocket();
        try {
            // As the broker itself does: connections of the last run that are still closing do not block the port.
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port));
            return socket;
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }
}
