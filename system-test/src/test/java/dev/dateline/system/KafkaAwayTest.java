package dev.dateline.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dateline.contract.json.Json;
import dev.dateline.contract.wire.ItemKind;
import dev.dateline.contract.wire.Origin;
import dev.dateline.contract.wire.Provider;
import dev.dateline.ingest.IngestConfig;
import dev.dateline.ingest.normalize.Sender;
import dev.dateline.ingest.source.ApiKey;
import dev.dateline.ingest.source.Inlet;
import dev.dateline.ingest.source.SigningSecret;
import dev.dateline.ingest.source.SourceConfig;
import dev.dateline.standalone.verify.Verifier;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The broker is killed and stays away for a minute while every kind of source delivers. */
@Execution(ExecutionMode.CONCURRENT)
class KafkaAwayTest {
    private static final Duration AWAY = Duration.ofSeconds(60);
    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final String SECRET = "signed-wire-0123456789abcdef";
    private static final List<String> WAYS = List.of("pushed", "signed", "polled", "handed", "filed");

    @TempDir
    private Path folder = Path.of("");

    @Test
    @Timeout(300)
    void nothingIsLostAndNothingTakesEffectTwiceWhileKafkaIsAway() throws Exception {
        int port = Ports.free();
        Files.writeString(folder.resolve("broker.yaml"), "broker: {data: broker, port: %d}".formatted(port));
        Path drop = Files.createDirectories(folder.resolve("drop"));
        try (FeedServer polled = FeedServer.plain();
                FeedServer handed = FeedServer.withHub()) {
            Launched broker = broker();
            IngestConfig config = config(drop, polled, handed);
            try (Newsroom newsroom = Newsroom.on("127.0.0.1:" + port, folder, config)) {
                await().atMost(LONGEST).until(handed::isSubscribed);
                newsroom.agency().deliver(item("pushed", "before"));
                assertThat(sign(newsroom, "before").status()).isEqualTo(202);
                deliver("before", drop, polled, handed);
                await().atMost(LONGEST).until(() -> arrived(newsroom).containsAll(all("before")));
                await().atMost(LONGEST).until(() -> polled.lastKnown() == 1);

                broker.killAfter(Duration.ZERO);
                Instant since = Instant.now();
                deliver("away", drop, polled, handed);
                Answer pushed = newsroom.agency().send(item("pushed", "away"));
                Answer signed = sign(newsroom, "away");
                await().atMost(AWAY.plus(LONGEST)).until(() -> since.plus(AWAY).isBefore(Instant.now()));

                assertThat(List.of(pushed, signed)).allSatisfy(answer -> {
                    assertThat(answer.status()).isEqualTo(503);
                    assertThat(answer.header("Retry-After")).isNotBlank();
                });
                assertThat(handed.handed()).endsWith(503);
                assertThat(polled.lastKnown()).isEqualTo(1);
                assertThat(drop.resolve("away.json")).exists();

                try (Launched again = broker()) {
                    await().atMost(LONGEST)
                            .until(() -> newsroom.agency()
                                            .send(item("pushed", "away"))
                                            .status()
                                    == 202);
                    await().atMost(LONGEST).until(() -> sign(newsroom, "away").status() == 202);
                    await().atMost(LONGEST).until(() -> arrived(newsroom).containsAll(all("away")));
                    await().atMost(LONGEST).until(() -> polled.lastKnown() == 2);
                    await().atMost(LONGEST)
                            .until(() -> Files.exists(drop.resolve("done").resolve("away.json")));

                    assertThat(versions(newsroom)).hasSize(2 * WAYS.size());
                    // It counts effects, and finds one too many.
                    assertThat(Verifier.verify(newsroom.kafka(), newsroom.topics())
                                    .problems())
                            .isEmpty();
                    assertThat(again.said()).isNotNull();
                }
            }
        }
    }

    private void deliver(String when, Path drop, FeedServer polled, FeedServer handed) throws IOException {
        Path whole =
                Files.write(drop.resolve(when + ".part"), item("filed", when).bytes());
        Files.move(whole, drop.resolve(when + ".json"));
        polled.publish("urn:polled:" + when);
        handed.publish("urn:handed:" + when);
    }

    private Launched broker() {
        Launched broker = Launched.dateline(folder, Map.of(), "broker", "--config", "broker.yaml");
        broker.awaitLine("Broker +(\\S+)", LONGEST);
        return broker;
    }

    private static IngestConfig config(Path drop, FeedServer polled, FeedServer handed) {
        int port = Ports.free();
        Duration often = Duration.ofSeconds(1);
        List<SourceConfig> sources = List.of(
                source(Agency.PROVIDER, new Inlet.Push(new ApiKey(Agency.KEY))),
                source("signed-wire", new Inlet.SignedPush(new SigningSecret(SECRET))),
                source("town", new Inlet.Feed(polled.address(), often, false, true)),
                source("hub-town", new Inlet.Feed(handed.address(), often, true, true)),
                source("ftp-wire", new Inlet.Folder(drop, Duration.ofMillis(200))));
        return new IngestConfig("127.0.0.1", port, 1_000_000, sources, URI.create("http://127.0.0.1:" + port));
    }

    private static SourceConfig source(String provider, Inlet inlet) {
        return new SourceConfig(new Sender(new Provider(provider), new Origin(ItemKind.WIRE, provider, null)), inlet);
    }

    private static Item item(String way, String when) {
        return Item.about(way, "Report " + way + " " + when, "It was filed.").with("uri", "urn:" + way + ":" + when);
    }

    private static Answer sign(Newsroom newsroom, String when) throws Exception {
        byte[] body = item("signed", when).bytes();
        String at = Long.toString(Instant.now().getEpochSecond());
        byte[] signature = new SigningSecret(SECRET).sign((at + ".").getBytes(StandardCharsets.US_ASCII), body);
        return newsroom.agency()
                .http()
                .post(
                        "/v1/items",
                        body,
                        "X-Dateline-Provider",
                        "signed-wire",
                        "X-Dateline-Timestamp",
                        at,
                        "X-Dateline-Signature",
                        "v1=" + HexFormat.of().formatHex(signature));
    }

    /** The uris of all that has come to matching. */
    private static Set<String> arrived(Newsroom newsroom) {
        return items(newsroom).map(version -> version.at("/item/uri").asText()).collect(Collectors.toSet());
    }

    /** The same, version by version: what comes two ways, or again, is one. */
    private static Set<String> versions(Newsroom newsroom) {
        return items(newsroom).map(JsonNode::toString).collect(Collectors.toSet());
    }

    private static Stream<JsonNode> items(Newsroom newsroom) {
        return newsroom.reader().read(newsroom.topics().matchInput()).stream()
                .map(record -> tree(record.value()))
                .filter(line -> line.path("type").asText().equals("arrived"))
                .map(line -> line.at("/item/version"));
    }

    private static Set<String> all(String when) {
        TreeSet<String> uris = new TreeSet<>();
        WAYS.forEach(way -> uris.add("urn:" + way + ":" + when));
        return uris;
    }

    private static JsonNode tree(byte[] value) {
        try {
            return Json.tree(value);
        } catch (Json.Malformed e) {
            throw new AssertionError(e);
        }
    }
}
