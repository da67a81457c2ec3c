package dev.dateline.ingest.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.errors.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LateTest {
    private final List<String> closed = new CopyOnWriteArrayList<>();
    private @Nullable RuntimeException trouble = new KafkaException(
            "Failed to construct", new ConfigException("No resolvable bootstrap urls given in bootstrap.servers"));
    private long now;
    private int tries;
    private final Late<String> client = new Late<>(this::make, closed::add, () -> now);

    @Test
    void triesAgainEverMoreSeldomAtMostHalfAMinuteApart() {
        for (int i = 0; i < 600; i++) {
            assertThatThrownBy(client::get)
                    .isInstanceOf(TimeoutException.class)
                    .hasMessageStartingWith("No resolvable bootstrap urls");
            now += Duration.ofMillis(500).toNanos();
        }

        assertThat(tries).isBetween(10, 20);
        trouble = null;
        now += Duration.ofSeconds(32).toNanos();
        assertThat(client.get()).isEqualTo("client " + tries);
    }

    @Test
    void settingsThatAreNotValidAreNoMatterOfTime() {
        trouble = new KafkaException("Failed to construct", new ConfigException("Invalid url in bootstrap.servers: x"));

        assertThatThrownBy(client::get).isSameAs(trouble);
    }

    @Test
    void oneThatBrokeIsClosedAndAnotherIsMadeAfterAPause() {
        trouble = null;
        String broken = client.get();
        client.drop(broken, "in an error state");

        assertThatThrownBy(client::get).hasMessage("in an error state");
        now += Duration.ofSeconds(1).toNanos();
        assertThat(client.get()).isEqualTo("client 2");
        client.drop(broken, "heard of late");
        assertThat(client.get()).isEqualTo("client 2");
        await().until(() -> closed.equals(List.of("client 1")));
    }

    @Test
    void noneIsMadeAfterTheEnd() {
        client.close();

        assertThatThrownBy(client::get).isInstanceOf(IllegalStateException.class);
        assertThat(tries).isZero();
    }

    private String make() {
        tries++;
        if (trouble != null) {
            throw trouble;
        }
        return "client " + tries;
    }
}
