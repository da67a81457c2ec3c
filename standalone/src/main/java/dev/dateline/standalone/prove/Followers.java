package dev.dateline.standalone.prove;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dateline.contract.json.Json;
import dev.dateline.contract.live.Position;
import dev.dateline.standalone.Trouble;
import dev.dateline.standalone.demo.EditorClient;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;

/**
 * Readers of one article who come back after their position whenever they are cut off, as pages do, and note what does not follow.
 */
final class Followers implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final long PAUSE_MILLIS = 250;

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI reading;
    private final String article;
    private final String address;
    private final List<Follower> all = new ArrayList<>();
    private final LongAdder frames = new LongAdder();
    private final AtomicInteger cutOff = new AtomicInteger();
    private final AtomicInteger astray = new AtomicInteger();
    private final AtomicLong longestAway = new AtomicLong();
    private volatile boolean closing;

    private Followers(Ground ground, String desk) {
        this.reading = ground.readers();
        this.article = "/v1/articles/" + Filed.article(desk, 0);
        URI page = reading.resolve(article + "/updates");
        this.address = "ws" + page.toString().substring("http".length());
    }

    /** So many, of the desk's first article; connected when this returns. */
    static Followers connect(Ground ground, String desk, int number) throws InterruptedException {
        Followers followers = new Followers(ground, desk);
        for (int i = 0; i < number; i++) {
            Follower follower = followers.new Follower();
            followers.all.add(follower);
            follower.come();
        }
        return followers;
    }

    /** Frames that all of them got so far. */
    long frames() {
        return frames.sum();
    }

    /** How often one of them was cut off. */
    int cutOff() {
        return cutOff.get();
    }

    /** How often an entry did not follow the one before, or one had to start anew. */
    int astray() {
        return astray.get();
    }

    /** The longest that one of them was away. */
    Duration longestAway() {
        return Duration.ofNanos(longestAway.get());
    }

    /** The article's own position now, which an error tells where there is none. */
    String end() throws IOException, InterruptedException {
        try (EditorClient reader = new EditorClient(reading)) {
            return Position.parse(reader.get(article).body().path("position").asText())
                    .toString();
        }
    }

    /** Whether all of them are there and stand at {@code end}. */
    boolean isAt(String end) {
        return notAt(end).isEmpty();
    }

    /** Who did not come back, and who does not stand at {@code end}, a line each. */
    List<String> notAt(String end) {
        return all.stream().flatMap(one -> one.notAt(end).stream()).toList();
    }

    @Override
    public void close() {
        closing = true;
        http.shutdownNow();
    }

    /** One of them; its frames come one after the other. */
    private final class Follower extends WholeMessages {
        private volatile String position = "";
        private volatile long leftAt;

        /** Why it has given up coming back; empty while it has not. */
        private volatile String refused = "";

        Optional<String> notAt(String end) {
            if (!refused.isEmpty()) {
                return Optional.of(refused);
            }
            return position.equals(end)
                    ? Optional.empty()
                    : Optional.of("a reader stands at " + position + ", not at " + end);
        }

        /** Tries until it is let in; an error where that takes too long. */
        void come() throws InterruptedException {
            long end = System.nanoTime() + PATIENCE.toNanos();
            while (!closing) {
                try {
                    URI from = URI.create(position.isEmpty() ? address : address + "?after=" + position);
                    var unused =
                            http.newWebSocketBuilder().buildAsync(from, this).join();
                    return;
                } catch (CompletionException e) {
                    if (System.nanoTime() - end > 0) {
                        throw Trouble.failed("a reader is not let in: " + Trouble.lineOf(e));
                    }
                    Thread.sleep(PAUSE_MILLIS);
                }
            }
        }

        @Override
        protected void begin() {
            if (leftAt != 0) {
                longestAway.accumulateAndGet(System.nanoTime() - leftAt, Math::max);
            }
        }

        @Override
        protected void end() {
            if (!closing) {
                cutOff.incrementAndGet();
                leftAt = System.nanoTime();
                Thread.ofVirtual().start(() -> {
                    try {
                        come();
                    } catch (Trouble e) {
                        refused = Trouble.lineOf(e);
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                });
            }
        }

        @Override
        protected void take(String text) {
            frames.increment();
            try {
                JsonNode message = Json.tree(text.getBytes(StandardCharsets.UTF_8));
                String at = message.path("position").asText();
                String type = message.path("type").asText();
                boolean follows = position.isEmpty() || !type.equals("entry") || seq(at) == seq(position) + 1;
                if (!follows || (type.equals("reset") && !position.isEmpty())) {
                    astray.incrementAndGet();
                }
                position = at.isEmpty() ? position : at;
            } catch (Json.Malformed e) {
                astray.incrementAndGet();
            }
        }

        private long seq(String at) {
            return Position.parse(at).seq();
        }
    }
}
