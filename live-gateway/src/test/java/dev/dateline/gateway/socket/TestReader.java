package dev.dateline.gateway.socket;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dateline.contract.json.Json;
import dev.dateline.contract.live.Position;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A reader's client that keeps what it is sent, and can stop taking it. */
public final class TestReader implements WebSocket.Listener {
    private final List<JsonNode> frames = new CopyOnWriteArrayList<>();
    private final StringBuilder part = new StringBuilder();
    private volatile boolean reading = true;
    private volatile int closeCode;
    private volatile @Nullable WebSocket socket;

    private TestReader() {}

    public static TestReader connect(HttpClient http, URI address, String... headers) {
        TestReader reader = new TestReader();
        WebSocket.Builder builder = http.newWebSocketBuilder();
        for (int i = 0; i < headers.length; i += 2) {
            builder.header(headers[i], headers[i + 1]);
        }
        builder.buildAsync(address, reader).orTimeout(30, TimeUnit.SECONDS).join();
        return reader;
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        part.append(data);
        if (last) {
            try {
                frames.add(Json.tree(part.toString().getBytes(StandardCharsets.UTF_8)));
            } catch (Json.Malformed e) {
                throw new IllegalStateException(e);
            }
            part.setLength(0);
        }
        if (reading) {
            from.request(1);
        }
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket from, int code, String reason) {
        closeCode = code;
        return null;
    }

    @Override
    public void onOpen(WebSocket opened) {
        socket = opened;
        opened.request(1);
    }

    /** Sends a message of its own. */
    public void say(String text) {
        if (socket != null) {
            socket.sendText(text, true).orTimeout(30, TimeUnit.SECONDS).join();
        }
    }

    /** Is gone, without a word. */
    public void vanish() {
        if (socket != null) {
            socket.abort();
        }
    }

    /** Takes nothing from now on but what is on its way. */
    public void stopReading() {
        reading = false;
    }

    public void awaitFrames(int count) {
        await().atMost(30, TimeUnit.SECONDS).until(() -> frames.size() >= count);
    }

    public void awaitClose() {
        await().atMost(30, TimeUnit.SECONDS).until(() -> closeCode != 0);
    }

    public boolean isOpen() {
        return closeCode == 0;
    }

    public int closeCode() {
        return closeCode;
    }

    public List<JsonNode> frames() {
        return List.copyOf(frames);
    }

    public JsonNode frame(int index) {
        return frames.get(index);
    }

    public List<String> types() {
        return frames.stream().map(frame -> frame.get("type").asText()).toList();
    }

    public List<Long> seqs() {
        return frames.stream()
                .filter(frame -> frame.has("entry"))
                .map(frame -> Position.parse(frame.get("position").asText()).seq())
                .toList();
    }

    public int entries() {
        return seqs().size();
    }
}
