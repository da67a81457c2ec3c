package dev.dateline.standalone.prove;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dateline.contract.json.Json;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What an editor has in front of him: the open proposals as the console's WebSocket brings them, all of them anew after each
 * end of the gateway. One thread at a time.
 */
final class Console implements AutoCloseable {
    private static final Set<String> OPEN = Set.of("pending", "held");

    private final Editor editor;
    private @Nullable Line line;

    Console(Editor editor) {
        this.editor = editor;
    }

    /** The open proposals, as far as they have come; waits until there is a connection. */
    List<JsonNode> proposals() throws InterruptedException {
        Line now = line;
        if (now == null || now.isEnded()) {
            now = new Line();
            now.socket = editor.follow("/v1/desk", now);
            line = now;
        }
        return now.proposals();
    }

    @Override
    public void close() {
        if (line != null && line.socket != null) {
            line.socket.abort();
        }
    }

    /** One connection, and what it has brought. */
    static final class Line extends WholeMessages {
        private final Map<String, JsonNode> open = new ConcurrentHashMap<>();
        private volatile boolean ended;
        private @Nullable WebSocket socket;

        /** The open proposals, as far as they have come. */
        List<JsonNode> proposals() {
            return List.copyOf(open.values());
        }

        boolean isEnded() {
            return ended;
        }

        @Override
        protected void end() {
            ended = true;
        }

        @Override
        protected void take(String text) {
            try {
                JsonNode proposal =
                        Json.tree(text.getBytes(StandardCharsets.UTF_8)).path("proposal");
                String id = proposal.path("id").asText();
                if (OPEN.contains(proposal.path("state").asText())) {
                    open.put(id, proposal);
                } else {
                    open.remove(id);
                }
            } catch (Json.Malformed e) {
                throw new IllegalStateException("the desk sent no JSON", e);
            }
        }
    }
}
