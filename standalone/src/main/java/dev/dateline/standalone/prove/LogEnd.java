package dev.dateline.standalone.prove;

import dev.dateline.standalone.Trouble;
import dev.dateline.standalone.demo.EditorClient;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;

/**
 * Where an article's log ends, as a gateway says.
 *
 * @param position epoch, seq and hash
 */
record LogEnd(String position) {
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final long GLANCE_MILLIS = 200;

    /** Asks until there is an answer: a gateway may just be starting, or busy. An error where none comes within 15 s. */
    static LogEnd of(URI gateway, String article) throws InterruptedException {
        return of(gateway, article, PATIENCE);
    }

    static LogEnd of(URI gateway, String article, Duration patience) throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        String last = "nothing";
        try (EditorClient reader = new EditorClient(gateway)) {
            while (System.nanoTime() - end < 0) {
                try {
                    EditorClient.Answer answer = reader.get("/v1/articles/" + article);
                    if (answer.isDone()) {
                        return new LogEnd(answer.body().path("position").asText());
                    }
                    last = answer.error();
                } catch (IOException e) {
                    last = Trouble.lineOf(e);
                }
                Thread.sleep(GLANCE_MILLIS);
            }
        }
        throw Trouble.failed("a gateway does not say where " + article + " is: " + last);
    }

    long seq() {
        return LiveLine.seqOf(position);
    }
}
