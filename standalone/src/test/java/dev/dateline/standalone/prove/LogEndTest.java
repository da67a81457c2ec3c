package dev.dateline.standalone.prove;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import dev.dateline.standalone.Trouble;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LogEndTest {
    private final AtomicInteger asked = new AtomicInteger();
    private HttpServer gateway;

    @BeforeEach
    void start() throws IOException {
        gateway = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        gateway.createContext("/", exchange -> {
            boolean there = asked.incrementAndGet() > 2
                    && exchange.getRequestURI().getPath().endsWith("/world-0");
            byte[] body =
                    (there ? "{\"position\":\"1.7.abc\"}" : "{\"error\":\"not yet\"}").getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(there ? 200 : 503, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        gateway.start();
    }

    @AfterEach
    void stop() {
        gateway.stop(0);
    }

    @Test
    void isAskedForUntilTheGatewayAnswers() throws InterruptedException {
        assertThat(LogEnd.of(address(), "world-0").seq()).isEqualTo(7);
    }

    @Test
    void saysWhatTheGatewaySaidLastWhereItNeverAnswers() {
        assertThatThrownBy(() -> LogEnd.of(address(), "none", Duration.ofSeconds(1)))
                .isInstanceOf(Trouble.class)
                .hasMessageContaining("503 not yet");
    }

    private URI address() {
        return URI.create("http://127.0.0.1:" + gateway.getAddress().getPort() + "/");
    }
}
