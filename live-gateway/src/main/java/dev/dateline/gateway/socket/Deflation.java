package dev.dateline.gateway.socket;

import io.netty.buffer.ByteBuf;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.websocketx.extensions.WebSocketExtensionData;
import io.netty.handler.codec.http.websocketx.extensions.WebSocketExtensionUtil;
import io.netty.util.concurrent.FastThreadLocal;
import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.Deflater;

/**
 * permessage-deflate (RFC 7692), each message by itself: neither side keeps anything between messages, so that a message is
 * compressed once for all who are sent it, and a socket costs nothing while nothing goes over it.
 */
final class Deflation {
    /** What every message ends with and nobody sends (RFC 7692, 7.2.1). */
    static final byte[] TAIL = {0, 0, (byte) 0xFF, (byte) 0xFF};

    private static final String NAME = "permessage-deflate";
    private static final String ALONE = "; server_no_context_takeover; client_no_context_takeover";
    private static final String SERVER_WINDOW = "server_max_window_bits";
    private static final String CLIENT_WINDOW = "client_max_window_bits";
    private static final Set<String> FLAGS = Set.of("server_no_context_takeover", "client_no_context_takeover");

    /** Java's deflater has this window and no other. */
    private static final String WINDOW = "15";

    private static final Set<String> WINDOWS = Set.of("8", "9", "10", "11", "12", "13", "14", WINDOW);

    /** Half the time of the default for a twentieth more bytes: what is written anew waits for it on its event loop. */
    private static final int LEVEL = 3;

    private static final int CHUNK = 4096;

    /** One for each event loop: it holds a quarter of a megabyte. */
    private static final FastThreadLocal<Deflater> DEFLATER = new FastThreadLocal<>() {
        @Override
        protected Deflater initialValue() {
            return new Deflater(LEVEL, true);
        }

        @Override
        protected void onRemoval(Deflater value) {
            value.end();
        }
    };

    private Deflation() {}

    /** Whether messages may be compressed; says so in the answer to the handshake, which is still to come. */
    static boolean agree(HttpServerRequest handshake) {
        Optional<String> answer = handshake.headers().getAll(HttpHeaderNames.SEC_WEBSOCKET_EXTENSIONS).stream()
                .map(Deflation::answer)
                .flatMap(Optional::stream)
                .findFirst();
        answer.ifPresent(agreed -> handshake.response().putHeader(HttpHeaderNames.SEC_WEBSOCKET_EXTENSIONS, agreed));
        return answer.isPresent();
    }

    /** What is answered to the first of these offers that can be met; empty where none can (RFC 7692, 5.1 and 7.1). */
    static Optional<String> answer(String offers) {
        List<WebSocketExtensionData> all = WebSocketExtensionUtil.extractExtensions(offers);
        return all.stream()
                .filter(offer -> offer.name().equals(NAME))
                .map(WebSocketExtensionData::parameters)
                .filter(asked -> asked.entrySet().stream().allMatch(Deflation::canBeMet))
                .map(asked ->
                        NAME + ALONE + (asked.containsKey(SERVER_WINDOW) ? "; " + SERVER_WINDOW + "=" + WINDOW : ""))
                .findFirst();
    }

    private static boolean canBeMet(Map.Entry<String, String> asked) {
        String value = asked.getValue();
        return switch (asked.getKey()) {
            case SERVER_WINDOW -> WINDOW.equals(value);
            case CLIENT_WINDOW -> value == null || WINDOWS.contains(value);
            default -> FLAGS.contains(asked.getKey()) && value == null;
        };
    }

    /** Appends {@code message}, compressed, to {@code out}, without what every message ends with. */
    static void write(byte[] message, ByteBuf out) {
        Deflater deflater = DEFLATER.get();
        deflater.reset();
        deflater.setInput(message);
        byte[] chunk = new byte[CHUNK];
        int written;
        do {
            written = deflater.deflate(chunk, 0, CHUNK, Deflater.SYNC_FLUSH);
            out.writeBytes(chunk, 0, written);
        } while (written == CHUNK);
        out.writerIndex(out.writerIndex() - TAIL.length);
    }
}
