package dev.dateline.standalone.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class LauncherTest {
    /** Tests run in the module's folder. */
    private static final Path LAUNCHER = Path.of("..", "dateline");

    @Test
    void isPlainShell() throws IOException, InterruptedException {
        Process shell = new ProcessBuilder("sh", "-n", LAUNCHER.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(said).isEmpty();
        assertThat(shell.waitFor()).isZero();
    }

    @Test
    void startsTheMainClassThatThereIs() throws IOException {
        assertThat(LAUNCHER).isExecutable();
        assertThat(Files.readString(LAUNCHER)).contains(" " + Main.class.getName() + " ");
    }
}
