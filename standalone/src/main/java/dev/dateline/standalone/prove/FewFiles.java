package dev.dateline.standalone.prove;

import dev.dateline.standalone.Trouble;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The gateway may hold no more files than a few hundred, and more connections come than that. */
final class FewFiles implements Fault {
    private static final int LIMIT = 300;
    private static final int CONNECTIONS = 600;
    private static final int CONNECT_MILLIS = 200;
    private static final Duration FULL = Duration.ofSeconds(10);

    @Override
    public void strike(Scene scene) throws IOException, InterruptedException {
        Tool.run("prlimit", "--pid", Long.toString(scene.installation().pid(Role.GATEWAY)), "--nofile=" + LIMIT);
        List<Socket> held = new ArrayList<>();
        try {
            InetSocketAddress gateway = new InetSocketAddress(
                    scene.ground().readers().getHost(), scene.ground().readers().getPort());
            for (int i = 0; i < CONNECTIONS; i++) {
                hold(held, gateway);
            }
            Thread.sleep(FULL);
            scene.say("%d connections to a gateway that may hold %d files, for %d s"
                    .formatted(held.size(), LIMIT, FULL.toSeconds()));
            scene.installation().requireAlive();
        } finally {
            for (Socket socket : held) {
                socket.close();
            }
        }
        Trouble.unless(!held.isEmpty(), "no connection was made at all");
    }

    private static void hold(List<Socket> held, InetSocketAddress gateway) throws IOException {
        Socket socket = new Socket();
        try {
            socket.connect(gateway, CONNECT_MILLIS);
            held.add(socket);
        } catch (IOException e) {
            // The system's queue is full: that is what the fault is about.
            socket.close();
        }
    }
}
