package dev.dateline.standalone.prove.readers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.contract.live.Position;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A reader at the end of a real socket, whose other end is played. */
class ReaderTest {
    private static final String UPGRADED = "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\n\r\n";

    private final Counts counts = new Counts();
    private final Reader reader = new Reader(0, Position.parse("1.7.0123456789ab"), false, counts);
    private final ByteBuffer buffer = ByteBuffer.allocate(1 << 16);
    private SocketChannel here = SocketChannel.open();
    private SocketChannel there = SocketChannel.open();

    ReaderTest() throws IOException {}

    @BeforeEach
    void connect() throws IOException {
        try (ServerSocketChannel door = ServerSocketChannel.open()) {
            door.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            here = SocketChannel.open(door.getLocalAddress());
            there = door.accept();
        }
        reader.request(here, "/v1/articles/story-0/updates");
    }

    @AfterEach
    void close() throws IOException {
        here.close();
        there.close();
    }

    @Test
    void asksForWhatComesAfterItsPosition() throws IOException {
        there.read(buffer);

        assertThat(new String(buffer.array(), 0, buffer.position(), StandardCharsets.US_ASCII))
                .startsWith("GET /v1/articles/story-0/updates?after=1.7.0123456789ab HTTP/1.1\r\n");
    }

    @Test
    void hasEverythingOnceItIsToldSoAtThePositionThatItHas() throws IOException {
        send(UPGRADED, entry(8) + entry(9));
        assertThat(reader.isThere()).isFalse();
        send("", message("caughtUp", 9));

        assertThat(reader.isThere()).isTrue();
        assertThat(reader.position()).isEqualTo("1.9.0123456789ab");
        assertThat(counts.sum().entries()).isEqualTo(2);
        assertThat(counts.sum().isClean()).isTrue();
    }

    @Test
    void takesFramesThatComeInPieces() throws IOException {
        String frames = frame(1, entry(8)) + frame(1, entry(9));
        send(UPGRADED + frames.substring(0, 20), "");
        send(frames.substring(20), "");

        assertThat(counts.sum().entries()).isEqualTo(2);
        assertThat(counts.sum().isClean()).isTrue();
    }

    @Test
    void countsWhatIsMissingWhatComesTwiceAndWhatIsStartedAnew() throws IOException {
        send(UPGRADED, entry(10));
        send("", entry(10));
        send("", message("reset", 12));
        send("", message("caughtUp", 11));

        Counts.Sum sum = counts.sum();
        assertThat(sum.lost()).isEqualTo(2);
        assertThat(sum.twice()).isEqualTo(1);
        assertThat(sum.resets()).isEqualTo(1);
        assertThat(sum.foreign()).isEqualTo(1);
    }

    @Test
    void comesBackSoonAfterItWasCutOffAndLaterEachTime() throws IOException {
        send(UPGRADED, message("caughtUp", 7));

        assertThat(reader.left(System.nanoTime())).isBetween(250L, 500L);
        assertThat(reader.left(System.nanoTime())).isBetween(500L, 1_000L);
        assertThat(reader.left(System.nanoTime())).isBetween(1_000L, 2_000L);
        assertThat(counts.sum().cutOff()).isEqualTo(1);
        assertThat(counts.sum().refused()).isEqualTo(2);
    }

    @Test
    void waitsAsItIsTold() throws IOException {
        send(UPGRADED, "");
        assertThat(read(frame(8, "\u0003\u00f4restarting"))).isFalse();

        assertThat(reader.left(System.nanoTime())).isBetween(1_000L, 4_000L);
    }

    @Test
    void waitsAsLongAsAServerAsksThatHasNoRoom() {
        assertThatThrownBy(() -> read("HTTP/1.1 503 Service Unavailable\r\nRetry-After: 7\r\n\r\n"))
                .hasMessage("HTTP/1.1 503 Service Unavailable");

        assertThat(reader.left(System.nanoTime())).isBetween(7_000L, 14_000L);
    }

    private void send(String bytes, String text) throws IOException {
        String all = bytes;
        for (String message : text.split("(?=\\{\"type\")", -1)) {
            all += message.isEmpty() ? "" : frame(1, message);
        }
        assertThat(read(all)).isTrue();
    }

    private boolean read(String bytes) throws IOException {
        there.write(ByteBuffer.wrap(bytes.getBytes(StandardCharsets.ISO_8859_1)));
        return reader.read(here, buffer);
    }

    private static String entry(long seq) {
        return message("entry", seq);
    }

    private static String message(String type, long seq) {
        return "{\"type\":\"" + type + "\",\"position\":\"1." + seq + ".0123456789ab\"}";
    }

    private static String frame(int kind, String payload) {
        byte[] bytes = payload.getBytes(StandardCharsets.ISO_8859_1);
        ByteArrayOutputStream frame = new ByteArrayOutputStream();
        frame.write(0x80 | kind);
        frame.write(bytes.length);
        frame.writeBytes(bytes);
        return frame.toString(StandardCharsets.ISO_8859_1);
    }
}
