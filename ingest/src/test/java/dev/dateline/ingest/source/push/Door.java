package dev.dateline.ingest.source.push;

import dev.dateline.contract.wire.ItemKind;
import dev.dateline.contract.wire.Origin;
import dev.dateline.contract.wire.Provider;
import dev.dateline.ingest.normalize.Sender;
import dev.dateline.ingest.reading.Formats;
import dev.dateline.ingest.source.ApiKey;
import dev.dateline.ingest.source.Inlet;
import dev.dateline.ingest.source.Intake;
import dev.dateline.ingest.source.Pulse;
import dev.dateline.ingest.source.Recorded;
import dev.dateline.ingest.source.SigningSecret;
import dev.dateline.ingest.source.SourceConfig;
import io.vertx.core.Vertx;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/** A real server with a recorded publisher, and a client that knocks. */
final class Door {
    static final int LIMIT = 1 << 20;
    static final String KEY = "harbor-wire-secret-1";
    static final SourceConfig HARBOR_WIRE =
            SourceConfig.push(new Provider("harbor-wire"), "Harbor Wire", ItemKind.WIRE, null, new ApiKey(KEY));

    static final SigningSecret SECRET = new SigningSecret("signing-secret-of-the-ministry");
    static final SourceConfig MINISTRY = new SourceConfig(
            new Sender(new Provider("ministry"), new Origin(ItemKind.STATEMENT, "Press office", "the Ministry")),
            new Inlet.SignedPush(SECRET));

    /** What the clock shows by which signatures grow old. */
    final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-03-01T12:00:00Z"));

    final Recorded publisher = new Recorded();
    private final Vertx vertx = Vertx.vertx();
    private final HttpPush push;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    Door() throws Exception {
        Clock clock = Clock.fixed(Instant.parse("2023-09-19T18:05:00Z"), ZoneOffset.UTC);
        Senders senders = new KeysAndSecrets();
        push = new HttpPush(
                vertx,
                new HttpPush.Settings("127.0.0.1", 0, LIMIT),
                senders,
                new Intake(vertx, new Formats(clock), publisher, Pulse.NONE),
                List.of(),
                now::get);
        push.open().await(10, TimeUnit.SECONDS);
    }

    int port() {
        return push.port();
    }

    HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + push.port() + path))
                .timeout(Duration.ofSeconds(20));
    }

    HttpRequest.Builder items(String contentType, String body) {
        return to("/v1/items")
                .header("X-Api-Key", KEY)
                .header("Content-Type", contentType)
                .POST(HttpRequest.BodyPublishers.ofString(body));
    }

    /** Signed at {@code at} with the ministry's secret. */
    HttpRequest.Builder signed(Instant at, String body) {
        String timestamp = Long.toString(at.getEpochSecond());
        return signed(timestamp, "v1=" + signature(SECRET, timestamp, body), body);
    }

    HttpRequest.Builder signed(String timestamp, String signature, String body) {
        return to("/v1/items")
                .header("X-Dateline-Provider", "ministry")
                .header("X-Dateline-Timestamp", timestamp)
                .header("X-Dateline-Signature", signature)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
    }

    static String signature(SigningSecret secret, String timestamp, String body) {
        return HexFormat.of().formatHex(secret.sign((timestamp + "." + body).getBytes(StandardCharsets.UTF_8)));
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    CompletableFuture<HttpResponse<String>> sendAsync(HttpRequest.Builder request) {
        return client.sendAsync(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    static String item(String uri) {
        return """
                {"uri":"%s","version":"1","versionCreated":"2023-09-19T18:00:00Z","headlines":[{"value":"Ferry aground"}]}""".formatted(uri);
    }

    void close() throws Exception {
        push.close().await(10, TimeUnit.SECONDS);
        vertx.close().await(10, TimeUnit.SECONDS);
    }

    private static final class KeysAndSecrets implements Senders {
        @Override
        public Optional<SourceConfig> holding(String presented) {
            return KEY.equals(presented) ? Optional.of(HARBOR_WIRE) : Optional.empty();
        }

        @Override
        public Optional<SourceConfig> signing(Provider provider) {
            return provider.equals(MINISTRY.sender().provider()) ? Optional.of(MINISTRY) : Optional.empty();
        }
    }
}
