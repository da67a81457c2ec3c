package dev.dateline.ingest.source.push;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.contract.wire.RejectReason;
import dev.dateline.contract.wire.Rejected;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class LargeBodyTest {
    private static final String TOO_LARGE = "{\"error\":\"the body is larger than 1048576 bytes\"}";
    private static final byte[] FIVE_MEGABYTES = "x".repeat(5 << 20).getBytes(StandardCharsets.US_ASCII);

    private Door door;

    @BeforeEach
    void open() throws Exception {
        door = new Door();
    }

    @AfterEach
    void close() throws Exception {
        door.close();
    }

    @Test
    void refusesFiveMegabytesAndKeepsTheBeginning() throws Exception {
        HttpResponse<String> response = door.send(
                door.items("application/json", "").POST(HttpRequest.BodyPublishers.ofByteArray(FIVE_MEGABYTES)));

        assertRefused(response);
    }

    @Test
    void refusesFiveMegabytesOfUnknownLength() throws Exception {
        var chunked = HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(FIVE_MEGABYTES));
        HttpResponse<String> response =
                door.send(door.items("application/json", "").POST(chunked));

        assertRefused(response);
    }

    @Test
    void answersBeforeTheBodyHasCome() throws Exception {
        try (Socket socket = connect()) {
            write(socket, "Content-Length: 5242880\r\n\r\n{");

            assertThat(statusLine(socket)).isEqualTo("HTTP/1.1 413 Request Entity Too Large");
        }
        assertThat(onlyRejected().bytes()).asString(StandardCharsets.US_ASCII).isEqualTo("{");
    }

    @Test
    void asksForNoBodyThatItWouldRefuse() throws Exception {
        try (Socket socket = connect()) {
            write(socket, "Content-Length: 5242880\r\nExpect: 100-continue\r\n\r\n");

            assertThat(statusLine(socket)).isEqualTo("HTTP/1.1 413 Request Entity Too Large");
        }
    }

    @Test
    void asksForTheBodyOfASenderWhoWaits() throws Exception {
        String item = Door.item("urn:1");
        try (Socket socket = connect()) {
            write(socket, "Content-Length: " + item.length() + "\r\nExpect: 100-continue\r\n\r\n");
            assertThat(statusLine(socket)).isEqualTo("HTTP/1.1 100 Continue");
            socket.getOutputStream().write(item.getBytes(StandardCharsets.US_ASCII));

            assertThat(statusLine(socket)).isEqualTo("HTTP/1.1 202 Accepted");
        }
    }

    @Test
    void theConnectionServesTheNextRequest() throws Exception {
        try (Socket socket = connect()) {
            write(socket, "Content-Length: 5242880\r\n\r\n");
            socket.getOutputStream().write(FIVE_MEGABYTES);
            assertThat(statusLine(socket)).isEqualTo("HTTP/1.1 413 Request Entity Too Large");
            String item = Door.item("urn:1");
            write(socket, "Content-Length: " + item.length() + "\r\n\r\n" + item);

            assertThat(statusLine(socket)).isEqualTo("HTTP/1.1 202 Accepted");
        }
    }

    @Test
    void endsTheConnectionOfASenderWhoGoesOnForTooLong() throws Exception {
        try (Socket socket = connect()) {
            write(socket, "Content-Length: 5242880\r\n\r\n{");
            assertThat(statusLine(socket)).isEqualTo("HTTP/1.1 413 Request Entity Too Large");

            assertThat(socket.getInputStream().read()).isEqualTo(-1);
        }
    }

    private void assertRefused(HttpResponse<String> response) throws InterruptedException {
        assertThat(response.statusCode()).isEqualTo(413);
        assertThat(response.body()).isEqualTo(TOO_LARGE);
        Rejected rejected = onlyRejected();
        assertThat(rejected.reason()).isEqualTo(RejectReason.TOO_LARGE);
        assertThat(rejected.bytes()).hasSize(4096).containsOnly('x');
    }

    private Rejected onlyRejected() throws InterruptedException {
        var batch = door.publisher.next().batch();
        assertThat(batch.items()).isEmpty();
        assertThat(batch.rejected()).hasSize(1);
        return batch.rejected().getFirst();
    }

    private Socket connect() throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), door.port());
        socket.setSoTimeout(20_000);
        return socket;
    }

    private static void write(Socket socket, String rest) throws IOException {
        OutputStream out = socket.getOutputStream();
        String head = "POST /v1/items HTTP/1.1\r\nHost: ingest\r\nX-Api-Key: " + Door.KEY
                + "\r\nContent-Type: application/json\r\n";
        out.write((head + rest).getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    /** Reads one answer, its body too where it has one. */
    private static String statusLine(Socket socket) throws IOException {
        String status = line(socket);
        int length = 0;
        for (String header = line(socket); !header.isEmpty(); header = line(socket)) {
            if (header.toLowerCase(java.util.Locale.ROOT).startsWith("content-length:")) {
                length = Integer.parseInt(
                        header.substring("content-length:".length()).strip());
            }
        }
        assertThat(socket.getInputStream().readNBytes(length)).hasSize(length);
        return status;
    }

    private static String line(Socket socket) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = socket.getInputStream().read();
                c >= 0 && c != '\n';
                c = socket.getInputStream().read()) {
            line.append((char) c);
        }
        return line.toString().strip();
    }
}
