package dev.dateline.gateway;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.contract.topic.TopicPlan;
import dev.dateline.contract.topic.Topics;
import io.vertx.core.Vertx;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GatewayTest {
    private final Vertx vertx = Vertx.vertx();

    @AfterEach
    void stop() throws Exception {
        vertx.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
    }

    @Test
    void saysInOneLineWhereKafkaDoesNotAnswer() {
        assertThatThrownBy(() -> start("127.0.0.1:9"))
                .cause()
                .hasMessageStartingWith("Kafka at 127.0.0.1:9 does not answer, or lacks the topics: ")
                .hasMessageNotContaining("\n");
    }

    @Test
    void saysInOneLineThatTheKafkaSettingsAreNotValid() {
        assertThatThrownBy(() -> start("no address"))
                .cause()
                .hasMessageStartingWith("the Kafka settings are not valid: ");
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 65_536})
    void refusesAPortThatIsNone(int port) {
        assertThatThrownBy(() -> new GatewayConfig("127.0.0.1", port, null, 1000))
                .hasMessage("port " + port + " is not 0 to 65535");
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "null", "news.example", "https://news.example/", "https://News.example", ""})
    void refusesAnOriginThatNoBrowserSends(String origin) {
        assertThatThrownBy(() -> new GatewayConfig("127.0.0.1", 0, null, 1000, List.of(origin)))
                .hasMessage("origin '" + origin + "' is not like https://news.example");
    }

    private void start(String servers) throws Exception {
        Gateway.start(
                        vertx,
                        new GatewayConfig("127.0.0.1", 0, null, 1000),
                        new Topics(TopicPlan.single("", 1)),
                        Map.of("bootstrap.servers", servers),
                        Clock.systemUTC())
                .toCompletionStage()
                .toCompletableFuture()
                .get(30, TimeUnit.SECONDS);
    }
}
