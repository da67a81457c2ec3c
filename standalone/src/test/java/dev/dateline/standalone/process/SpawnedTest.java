package dev.dateline.standalone.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.standalone.Trouble;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpawnedTest {
    private static final Pattern NAME = Pattern.compile("[Dd]ateline");
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir
    private Path folder = Path.of("");

    /** Else a second fault would be judged by what came of the first. */
    @Test
    void findsOnlyWhatWasSaidBehindAPlace() throws InterruptedException {
        try (Spawned help = Spawned.start(folder.resolve("said"), folder, Map.of(), List.of("--help"))) {
            help.await(NAME, PATIENCE);
            assertThat(help.ends(PATIENCE)).isTrue();

            assertThat(help.exitStatus()).isZero();
            assertThat(help.isSaid(NAME, 0)).isTrue();
            assertThat(help.isSaid(NAME, help.length())).isFalse();
            assertThatThrownBy(() -> help.await(NAME, help.length(), PATIENCE)).isInstanceOf(Trouble.class);
        }
    }
}
