package dev.dateline.standalone.prove;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.dateline.contract.json.Json;
import dev.dateline.contract.live.Confidence;
import dev.dateline.contract.live.Post;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ApprovalsTest {
    private static final Post SUGGESTION =
            new Post("The dam holds.", Instant.parse("2026-03-01T12:00:00Z"), Confidence.CONFIRMED, List.of(), null);
    private static final String PROPOSAL = """
        {"id": "p1", "article": "world-0", "base": 0, "headline": "Dam holds", "suggestion": %s}""".formatted(Json.text(SUGGESTION));

    @TempDir
    private Path folder = Path.of("");

    @Test
    void aRefusedApprovalIsAProblem() throws Exception {
        HttpServer gateway = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        gateway.createContext(
                "/v1/articles/", exchange -> answer(exchange, 409, "{\"error\": \"somebody was first\"}"));
        gateway.start();
        URI address = URI.create("http://127.0.0.1:" + gateway.getAddress().getPort() + "/");
        JsonNode proposal = Json.tree(PROPOSAL.getBytes(StandardCharsets.UTF_8));
        Ground ground = Ground.open(folder.resolve("ground"), List.of("world"));
        try (Installation nothing = Installation.of(ground, List.of());
                Editor editor = new Editor(address, nothing);
                Approvals approvals = new Approvals(editor, () -> List.of(proposal))) {
            approvals.start();
            await().until(() -> !approvals.problems().isEmpty());
            approvals.finish(Duration.ofSeconds(10));

            assertThat(approvals.problems())
                    .containsExactly("1 decisions were refused: prove-p1 (409 somebody was first)");
        } finally {
            gateway.stop(0);
        }
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        try (exchange) {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }
}
