package dev.dateline.ingest.source.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderLockTest {
    @TempDir
    Path folder;

    @Test
    void aSecondLockInTheSameProcessTakesNothingFromTheFirst() throws Exception {
        FolderLock first = new FolderLock(folder);
        try (FolderLock second = new FolderLock(folder.resolve("../" + folder.getFileName()))) {
            assertThat(first.acquire()).isTrue();
            assertThat(second.acquire()).isFalse();

            assertThat(anotherProcessGetsIt()).isFalse();
            first.close();
            assertThat(anotherProcessGetsIt()).isTrue();
            assertThat(second.acquire()).isTrue();
        }
    }

    private boolean anotherProcessGetsIt() throws Exception {
        Path classes = Path.of(Another.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        Process other = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        classes.toString(),
                        Another.class.getName(),
                        folder.resolve(".dateline.lock").toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(other.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(said).containsAnyOf("got it", "did not get it");
        return said.contains("got it");
    }

    /** Another process. */
    static final class Another {
        private Another() {}

        public static void main(String[] args) throws IOException {
            try (FileChannel file = FileChannel.open(Path.of(args[0]), StandardOpenOption.WRITE);
                    var lock = file.tryLock()) {
                System.out.println(lock == null ? "did not get it" : "got it");
            }
        }
    }
}
