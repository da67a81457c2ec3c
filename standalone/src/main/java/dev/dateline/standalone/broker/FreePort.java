package dev.dateline.standalone.broker;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/** Ports of the loopback address that nobody listens on. */
public final class FreePort {
    private static final int FIRST = 10_240;
    private static final int LAST = 32_767;
    private static final int TRIES = 50;

    private FreePort() {}

    /** Whether this one is. */
    static boolean is(int port) {
        try (ServerSocket socket = bound(port)) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * One that is free now; whoever is quicker may still take it. It is none of those that systems hand out for connections
     * by themselves (from 32768 on): one of those would be gone the next moment on a busy machine.
     */
    public static int any() throws IOException {
        for (int i = 0; i < TRIES; i++) {
            int port = ThreadLocalRandom.current().nextInt(FIRST, LAST + 1);
            if (is(port)) {
                return port;
            }
        }
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
