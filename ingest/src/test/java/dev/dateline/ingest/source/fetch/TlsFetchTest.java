package dev.dateline.ingest.source.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.net.JksOptions;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TlsFetchTest {
    private static final String PASSWORD = "harbor-wire";

    private final Vertx vertx = Vertx.vertx();
    private final CompletableFuture<String> named = new CompletableFuture<>();

    @TempDir
    private Path folder;

    private HttpServer server;
    private GuardedFetcher fetcher;

    @BeforeEach
    void open() throws Exception {
        JksOptions keys = keys();
        server = vertx.createHttpServer(
                        new HttpServerOptions().setSsl(true).setSni(true).setKeyCertOptions(keys))
                .requestHandler(request -> {
                    named.complete(String.valueOf(request.connection().indicatedServerName()));
                    request.response().end("news");
                });
        server.listen(0, "127.0.0.1").await(20, TimeUnit.SECONDS);
        Names names = host -> Future.succeededFuture(List.of(InetAddress.getLoopbackAddress()));
        fetcher = new GuardedFetcher(vertx, Bounds.USUAL, names, new HttpClientOptions().setTrustOptions(keys));
    }

    @AfterEach
    void close() throws Exception {
        vertx.close().await(20, TimeUnit.SECONDS);
    }

    @Test
    void asksTheCheckedAddressInTheNameOfTheHostThatWasMeant() throws Exception {
        assertThat(get("feed.example").body().toString()).isEqualTo("news");
        assertThat(named.get(10, TimeUnit.SECONDS)).isEqualTo("feed.example");
    }

    @Test
    void refusesACertificateOfAnotherName() {
        assertThatThrownBy(() -> get("other.example"))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("TLS: ");
        assertThat(named).isNotDone();
    }

    private Fetcher.Answer get(String host) throws Exception {
        URI address = URI.create("https://" + host + ":" + server.actualPort() + "/");
        return fetcher.fetch(new Fetcher.Request(address, Map.of(), null, address))
                .await(60, TimeUnit.SECONDS);
    }

    private JksOptions keys() throws Exception {
        Path store = folder.resolve("keys");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "feed",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=feed.example",
                        "-ext",
                        "SAN=dns:feed.example",
                        "-validity",
                        "7",
                        "-storetype",
                        "JKS",
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        PASSWORD,
                        "-keypass",
                        PASSWORD)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(keytool.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(keytool.exitValue()).isZero();
        return new JksOptions().setPath(store.toString()).setPassword(PASSWORD);
    }
}
