package dev.dateline.standalone.prove;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GroundTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void givesAnOlderBuildOnlyTheSettingsThatItKnows() {
        Ground ground = Ground.open(folder.resolve("ground"), List.of("world"));

        assertThat(ground.settings()).contains("canary:", "shelf:", "ops:", "processor:");
        assertThat(ground.settings(Ground.Age.WITHOUT_CANARY))
                .contains("ops:", "processor:")
                .doesNotContain("canary:", "shelf:");
        assertThat(ground.settings(Ground.Age.WITHOUT_OPS))
                .contains("processor:")
                .doesNotContain("canary:", "shelf:", "ops:");
    }
}
