package dev.dateline.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Starts that cannot succeed: one clear line, and an exit code that says whose fault it is. */
@Execution(ExecutionMode.CONCURRENT)
class BadStartTest {
    private static final Duration LONGEST = Duration.ofSeconds(30);

    @TempDir
    private Path folder = Path.of("");

    @Test
    void anUnknownSettingIsNamedByItsPath() throws IOException, InterruptedException {
        Path config = Files.writeString(folder.resolve("my.yaml"), "gateway:\n  prot: 8080\n");
        try (Launched up = start(Map.of(), "up", "--data", "data", "--config", config.toString())) {
            assertThat(up.awaitEnd(LONGEST)).isEqualTo(2);
            assertThat(up.complained().strip()).isEqualTo("gateway.prot: unknown key (did you mean port?)");
        }
    }

    @Test
    void aPortThatIsTakenIsNamedWithItsSetting() throws IOException, InterruptedException {
        try (ServerSocket taken = Ports.taken();
                Launched up = start(
                        Map.of(
                                "DATELINE_GATEWAY_PORT",
                                Integer.toString(taken.getLocalPort()),
                                "DATELINE_INGEST_PORT",
                                "0"),
                        "up",
                        "--data",
                        "data")) {
            assertThat(up.awaitEnd(LONGEST)).isEqualTo(1);
            assertThat(up.complained().strip())
                    .startsWith("port " + taken.getLocalPort() + " is in use (gateway.port)")
                    .doesNotContain("\n");
        }
    }

    @Test
    void kafkaThatIsDownIsSaidWithinTwentySeconds() throws InterruptedException {
        Map<String, String> nowhere = Map.of(
                "DATELINE_KAFKA_BOOTSTRAP_SERVERS",
                "localhost:1",
                "DATELINE_INGEST_PORT",
                "0",
                "DATELINE_GATEWAY_PORT",
                "0");
        try (Launched ingest = start(nowhere, "ingest");
                Launched gateway = start(nowhere, "gateway")) {
            for (Launched one : new Launched[] {ingest, gateway}) {
                assertThat(one.awaitEnd(LONGEST)).isEqualTo(1);
                assertThat(one.complained().strip())
                        .startsWith("cannot reach Kafka at localhost:1")
                        .contains("kafka.bootstrapServers")
                        .doesNotContain("\n");
            }
        }
    }

    private Launched start(Map<String, String> environment, String... arguments) {
        return Launched.dateline(folder, environment, arguments);
    }
}
