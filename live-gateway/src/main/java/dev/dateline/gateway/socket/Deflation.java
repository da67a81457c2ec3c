package dev.dateline.gateway.socket;

import io.netty.buffer.ByteBuf;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.util.concurrent.FastThreadLocal;
import io.vertx.core.http.HttpServerRequest;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

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

    /** One of each for an event loop: a deflater holds a quarter of a megabyte. */
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

    private static final FastThreadLocal<Inflater> INFLATER = new FastThreadLocal<>() {
        @Override
        protected Inflater initialValue() {
            return new Inflater(true);
        }

        @Override
        protected void onRemoval(Inflater value) {
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
        return Arrays.stream(offers.split(","))
                .map(Deflation::parameters)
                .flatMap(Optional::stream)
                .filter(asked -> asked.entrySet().stream().allMatch(Deflation::canBeMet))
                .map(asked ->
                        NAME + ALONE + (asked.containsKey(SERVER_WINDOW) ? "; " + SERVER_WINDOW + "=" + WINDOW : ""))
                .findFirst();
    }

    /** What an offer of this extension asks for, without a value as an empty text; empty where it is none, or says a thing twice. */
    private static Optional<Map<String, String>> parameters(String offer) {
        String[] parts = offer.split(";", -1);
        if (!parts[0].strip().equals(NAME)) {
            return Optional.empty();
        }
        Map<String, String> parameters = new HashMap<>();
        for (String part : parts) {
            String[] sides = part.strip().split("=", 2);
            // A value may be quoted (RFC 6455, 9.1); one that is empty is no value, and none that can be met.
            String value = sides.length == 1 ? "" : unquoted(sides[1].strip());
            if (parameters.put(sides[0].strip(), sides.length == 2 && value.isEmpty() ? "?" : value) != null) {
                return Optional.empty();
            }
        }
        parameters.remove(NAME);
        return Optional.of(parameters);
    }

    private static String unquoted(String value) {
        boolean quoted = value.length() >= 2 && value.startsWith("\"") && value.endsWith("\"");
        return quoted ? value.substring(1, value.length() - 1) : value;
    }

    private static boolean canBeMet(Map.Entry<String, String> asked) {
        String value = asked.getValue();
        return switch (asked.getKey()) {
            case SERVER_WINDOW -> WINDOW.equals(value);
            case CLIENT_WINDOW -> value.isEmpty() || WINDOWS.contains(value);
            default -> FLAGS.contains(asked.getKey()) && value.isEmpty();
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

    /**
     * A message that was compressed, {@link #TAIL} at its end included.
     *
     * @return null where it is longer than {@code longest} bytes
     * @throws DataFormatException where it cannot be inflated
     */
    static byte @Nullable [] read(byte[] deflated, int longest) throws DataFormatException {
        Inflater inflater = INFLATER.get();
        inflater.reset();
        inflater.setInput(deflated);
        ByteArrayOutputStream message = new ByteArrayOutputStream();
        byte[] chunk = new byte[CHUNK];
        int size;
        do {
            size = inflater.inflate(chunk);
            message.write(chunk, 0, size);
            if (message.size() > longest) {
                return null;
            }
            int left = inflater.getRemaining();
            if (inflater.finished() && left > 0) {
                // A block that says that it is the last one: what follows is deflated anew (7.2.3.4).
                inflater.reset();
                inflater.setInput(deflated, deflated.length - left, left);
            } else if (size == 0 && left > 0) {
                throw new DataFormatException("no way on");
            }
        } while (size > 0 || inflater.getRemaining() > 0);
        return message.toByteArray();
    }
}
