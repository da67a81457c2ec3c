package dev.dateline.standalone.prove;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The gateway may hold no more files than a few hundred, and more connections come than that. */
final class FewFiles implements Fault {
    private static final int LIMIT = 300;
    private static final int CONNECTIONS = 600;
    private static final int CONNECT_MILLIS = 200;
    private static final int LOOKS = 100;
    private static final long GLANCE_MILLIS = 100;

    /** One that waits for a moment for the next to be given back holds a few less. */
    private static final int SPARE = 5;

    @Override
    public Optional<String> hindrance() {
        return Tool.isHere("prlimit") ? Optional.empty() : Optional.of("it needs prlimit (util-linux)");
    }

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
            long open = most(scene.installation().pid(Role.GATEWAY));
            scene.say("%d connections to a gateway that may hold %d files; it held %d"
                    .formatted(held.size(), LIMIT, open));
            scene.unless(open >= LIMIT - SPARE, "the gateway never ran out of files");
            // io_uring asks for the limit when it begins to wait for connections, and not again.
            scene.unless(open <= LIMIT, "the gateway held more files than it may: the limit was not in force");
            scene.installation().requireAlive();
        } finally {
            for (Socket socket : held) {
                socket.close();
            }
        }
    }

    /** The most files that a process holds in a while. */
    private static long most(long process) throws IOException, InterruptedException {
        long most = 0;
        for (int look = 0; look < LOOKS; look++) {
            try (Stream<Path> open = Files.list(Path.of("/proc", Long.toString(process), "fd"))) {
                most = Math.max(most, open.count());
            }
            Thread.sleep(GLANCE_MILLIS);
        }
        return most;
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
