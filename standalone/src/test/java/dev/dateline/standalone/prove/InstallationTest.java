package dev.dateline.standalone.prove;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.standalone.Trouble;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstallationTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void startsNothingMoreOnceItIsClosed() throws InterruptedException {
        Ground ground = Ground.open(folder.resolve("ground"), List.of("world"));
        Installation installation = Installation.of(ground, List.of());
        installation.close();

        assertThatThrownBy(() -> installation.start(Role.INGEST))
                .isInstanceOf(Trouble.class)
                .hasMessage("stopped while starting");

        assertThat(ProcessHandle.current().children().filter(ProcessHandle::isAlive))
                .isEmpty();
    }

    @Test
    void leavesNothingThatItsProcessesUnpacked() throws InterruptedException {
        Ground ground = Ground.open(folder.resolve("ground"), List.of("world"));
        try (Installation installation = Installation.of(ground, List.of(Role.BROKER))) {
            assertThat(ground.temporary()).isDirectory();
            installation.kill(Role.BROKER);
        }

        assertThat(ground.temporary()).doesNotExist();
        assertThat(ground.folder()).isDirectory();
    }

    /** Whoever waits for what a process does would else wait for ever. */
    @Test
    void saysThatAProcessHasEndedByItself() throws InterruptedException {
        Ground ground = Ground.open(folder.resolve("ground"), List.of("world"));
        try (Installation installation = Installation.of(ground, List.of(Role.INGEST))) {
            installation.requireAlive();

            // There is no broker, so the ingest gives up.
            assertThatThrownBy(() -> {
                        while (!Thread.interrupted()) {
                            installation.requireAlive();
                            Thread.sleep(50);
                        }
                    })
                    .isInstanceOf(Trouble.class)
                    .hasMessageContaining("has ended by itself; it said:");
        }
    }
}
