package dev.dateline.standalone.prove;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ProxyTest {
    private static final int SHORT_MILLIS = 200;
    private static final int LONG_MILLIS = 10_000;

    private final ServerSocket server;

    ProxyTest() throws IOException {
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    @Test
    void carriesEveryByteBothWaysAlsoOneByOne() throws IOException {
        try (Proxy proxy = Proxy.open(0, server.getLocalPort(), new Proxy.Quality(1, 10, 2), 7);
                Socket client = connected(proxy);
                Socket served = server.accept()) {
            say(client, "a question");
            assertThat(hear(served, 10)).isEqualTo("a question");
            say(served, "an answer");
            assertThat(hear(client, 9)).isEqualTo("an answer");
            assertThat(proxy.carried()).isEqualTo(19);
        }
    }

    @Test
    void whatIsHeldBackGoesOnAfterwardsInOrder() throws IOException {
        try (Proxy proxy = Proxy.open(0, server.getLocalPort(), Proxy.Quality.GOOD, 7);
                Socket client = connected(proxy);
                Socket served = server.accept()) {
            say(client, "one ");
            assertThat(hear(served, 4)).isEqualTo("one ");

            proxy.hold();
            say(client, "two ");
            say(client, "three");
            served.setSoTimeout(SHORT_MILLIS);
            assertThatThrownBy(() -> hear(served, 1)).isInstanceOf(SocketTimeoutException.class);

            proxy.release();
            served.setSoTimeout(LONG_MILLIS);
            assertThat(hear(served, 9)).isEqualTo("two three");
        }
    }

    @Test
    void whoComesWhileItIsHeldBackHearsNothingUntilLater() throws IOException {
        try (Proxy proxy = Proxy.open(0, server.getLocalPort(), Proxy.Quality.GOOD, 7)) {
            proxy.hold();
            try (Socket client = connected(proxy)) {
                say(client, "hello");
                server.setSoTimeout(SHORT_MILLIS);
                assertThatThrownBy(server::accept).isInstanceOf(SocketTimeoutException.class);

                proxy.release();
                server.setSoTimeout(LONG_MILLIS);
                try (Socket served = server.accept()) {
                    assertThat(hear(served, 5)).isEqualTo("hello");
                }
            }
        }
    }

    @Test
    void cutsEveryLineAtOnceAndTakesNewOnes() throws IOException {
        try (Proxy proxy = Proxy.open(0, server.getLocalPort(), Proxy.Quality.GOOD, 7);
                Socket client = connected(proxy);
                Socket served = server.accept()) {
            say(client, "x");
            assertThat(hear(served, 1)).isEqualTo("x");

            proxy.reset();

            assertThatThrownBy(() -> {
                        if (client.getInputStream().read() < 0) {
                            throw new SocketException("at its end");
                        }
                    })
                    .isInstanceOf(SocketException.class);
            try (Socket next = connected(proxy);
                    Socket again = server.accept()) {
                say(next, "y");
                assertThat(hear(again, 1)).isEqualTo("y");
            }
        }
    }

    private static Socket connected(Proxy proxy) throws IOException {
        return new Socket(InetAddress.getLoopbackAddress(), proxy.port());
    }

    private static void say(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
    }

    private static String hear(Socket socket, int length) throws IOException {
        return new String(socket.getInputStream().readNBytes(length), StandardCharsets.US_ASCII);
    }
}
