package dev.dateline.standalone.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.standalone.parts.Part;
import dev.dateline.standalone.parts.Running;
import java.io.IOException;
import java.nio.file.Files;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class TemporaryFolderTest {
    @Test
    void goesAfterWhatRunsOnIt() throws IOException {
        Running running = new Running();
        TemporaryFolder folder = TemporaryFolder.under(running);
        AtomicBoolean there = new AtomicBoolean();
        Files.writeString(folder.path().resolve("some.file"), "words");
        running.add(Part.BROKER, () -> there.set(Files.exists(folder.path().resolve("some.file"))));

        // As a signal does.
        running.close();

        assertThat(there).isTrue();
        assertThat(folder.path()).doesNotExist();
    }
}
