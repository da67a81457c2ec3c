package dev.dateline.system;

import dev.dateline.standalone.broker.FreePort;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** Ports of this machine. */
final class Ports {
    private Ports() {}

    /** One that was free a moment ago. */
    static int free() {
        try {
            return FreePort.any();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One that is in use until the socket is closed. */
    static ServerSocket taken() throws IOException {
        return new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    }
}
