package dev.dateline.standalone.prove;

import dev.dateline.standalone.demo.EditorClient;
import java.io.IOException;
import java.net.http.WebSocket;
import java.util.Random;

/** A reader who follows one article, and comes back after the position that it has whenever its line ends. */
final class Returning extends Toil {
    private static final long GLANCE_MILLIS = 50;
    private static final int LONGEST_PAUSE_MILLIS = 1_000;

    private final EditorClient gateway;
    private final String path;
    private final LiveLine line = new LiveLine();
    private final Random random;
    private volatile int times;

    Returning(EditorClient gateway, String article, long seed) {
        super("returning reader");
        this.gateway = gateway;
        this.path = "/v1/articles/" + article + "/updates";
        this.random = new Random(seed);
    }

    LiveLine line() {
        return line;
    }

    /** How often it has come. */
    int times() {
        return times;
    }

    @Override
    void toil() throws InterruptedException {
        while (goesOn()) {
            follow();
            Thread.sleep(random.nextInt(LONGEST_PAUSE_MILLIS));
        }
    }

    @SuppressWarnings("NonAtomicVolatileUpdate")
    private void follow() throws InterruptedException {
        try {
            String after = line.position();
            WebSocket socket = gateway.follow(after.isEmpty() ? path : path + "?after=" + after, line);
            times++;
            while (goesOn() && !line.isEnded()) {
                Thread.sleep(GLANCE_MILLIS);
            }
            socket.abort();
        } catch (IOException e) {
            // Its line is a bad one: the same again.
        }
    }
}
