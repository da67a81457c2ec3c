package dev.dateline.standalone.prove;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On a real broker in a process of its own. */
class RestartProofTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void aBrokerThatIsKilledWhileItIsWrittenToTakesRecordsAgain() throws InterruptedException {
        List<String> said = new ArrayList<>();

        RestartProof.Result result = RestartProof.run(folder.resolve("restart"), 2, 1, said::add);

        assertThat(result.runs()).hasSize(1);
        assertThat(result.median()).isBetween(Duration.ofMillis(1), Duration.ofSeconds(90));
        assertThat(result.bytes()).isGreaterThan(2_000_000);
        assertThat(said).hasSize(2).last().asString().contains("kill -9 while writing");
    }
}
