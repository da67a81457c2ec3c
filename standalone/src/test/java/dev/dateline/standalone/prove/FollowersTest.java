package dev.dateline.standalone.prove;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FollowersTest {
    private static final String OLD = "1.1.0123456789ab";
    private static final String NEW = "1.2.ba9876543210";

    @TempDir
    private Path folder = Path.of("");

    private final Vertx vertx = Vertx.vertx();

    @AfterEach
    void close() throws Exception {
        vertx.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
    }

    /** All of them at one place, and that place an old one, is what it looks like where none came back. */
    @Test
    void areNotThereWhereTheArticleHasGoneOnWithoutThem() throws Exception {
        Ground ground = Ground.open(folder.resolve("ground"), List.of("world"));
        serve(ground);
        try (Followers followers = Followers.connect(ground, "world", 2)) {
            waitFor(followers);

            assertThat(followers.isAt(OLD)).isTrue();
            assertThat(followers.end()).isEqualTo(NEW);
            assertThat(followers.notAt(NEW)).hasSize(2).containsOnly("a reader stands at " + OLD + ", not at " + NEW);
        }
    }

    private static void waitFor(Followers followers) throws InterruptedException {
        while (!followers.isAt(OLD)) {
            Thread.sleep(10);
        }
    }

    /** An article of two entries, of whose second nobody is told. */
    private void serve(Ground ground) throws Exception {
        HttpServer server = vertx.createHttpServer()
                .webSocketHandler(socket -> socket.writeTextMessage("{\"type\":\"entry\",\"position\":\"" + OLD + "\"}")
                        .onFailure(error -> socket.close()))
                .requestHandler(request -> request.response().end("{\"position\":\"" + NEW + "\"}"));
        server.listen(ground.readers().getPort(), "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .get(10, TimeUnit.SECONDS);
    }
}
