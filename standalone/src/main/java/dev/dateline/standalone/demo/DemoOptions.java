package dev.dateline.standalone.demo;

import dev.dateline.standalone.Trouble;
import dev.dateline.standalone.config.OpsSettings;
import dev.dateline.standalone.parts.Listening;
import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * How the demonstration is run.
 *
 * @param port of the pages; 0 for any free one
 * @param speed how many times as fast as usual items come
 * @param handsFree whether the editor's work is done by itself
 * @param opsPort where metrics and health are read; 0 for any free one, null for nowhere
 */
public record DemoOptions(
        int port,
        Path data,
        double speed,
        boolean handsFree,
        @Nullable Integer opsPort) {
    private static final double FASTEST = 1000;
    private static final int LAST_PORT = 65_535;

    public DemoOptions {
        if (port < 0 || port > LAST_PORT) {
            throw Trouble.wrongUse("--port " + port + " is no port (0 to " + LAST_PORT + ")");
        }
        // Two doors with one port would each answer every other time.
        if (opsPort != null && port != 0 && opsPort == port) {
            throw Trouble.wrongUse("--ops-port " + opsPort + " is --port too");
        }
        if (!(speed > 0 && speed <= FASTEST)) {
            throw Trouble.wrongUse("--speed " + speed + " is not above 0 and up to " + (int) FASTEST);
        }
    }

    OpsSettings ops() {
        return new OpsSettings(host(), opsPort);
    }

    /** This machine only: a demonstration's keys and links are not for others. */
    String host() {
        return "127.0.0.1";
    }

    /** The port after that of the pages where it is free and no other door's, else 0 for any; refuses a port of the pages that is taken. */
    int ingestPort() {
        if (port == 0) {
            return 0;
        }
        new Listening(host(), port, "--port").requireFree();
        Listening.requireFree(ops());
        boolean meant = opsPort != null && opsPort == port + 1;
        boolean next = port < LAST_PORT && !meant && new Listening(host(), port + 1, "--port").isFree();
        return next ? port + 1 : 0;
    }

    URI address(int listening) {
        return URI.create("http://localhost:" + listening + "/");
    }
}
