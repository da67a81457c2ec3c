package dev.dateline.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class TroubleTest {
    private static final Path FILE = Path.of("wire", "a.json");

    @Test
    void saysWhatIsWrongWithTheFileThatTheLineNames() {
        String name = FILE.toString();

        assertThat(Trouble.ofFile(FILE, new NoSuchFileException(name))).isEqualTo("there is no such file");
        assertThat(Trouble.ofFile(FILE, new AccessDeniedException(name)))
                .isEqualTo("this process may not do that with it");
        assertThat(Trouble.ofFile(FILE, new FileAlreadyExistsException(name))).isEqualTo("it is there already");
        assertThat(Trouble.ofFile(FILE, new NotDirectoryException(name))).isEqualTo("it is no folder");
        assertThat(Trouble.ofFile(FILE, new FileSystemException(name, null, "No space left on device")))
                .isEqualTo("No space left on device");
        assertThat(Trouble.ofFile(FILE, new DirectoryNotEmptyException(name))).isEqualTo("it cannot be used");
    }

    @Test
    void namesAnotherFileThanTheLineDoes() {
        String other = Path.of("wire", "done").toString();

        assertThat(Trouble.ofFile(FILE, new AccessDeniedException(other)))
                .isEqualTo(other + ": this process may not do that with it");
        assertThat(Trouble.ofFile(
                        FILE, new AccessDeniedException(FILE.toAbsolutePath().toString())))
                .isEqualTo("this process may not do that with it");
    }

    @Test
    void looksIntoWhatAStreamOfFilesThrows() {
        UncheckedIOException wrapped = new UncheckedIOException(new AccessDeniedException("wire"));

        assertThat(Trouble.ofFile(Path.of("wire"), wrapped)).isEqualTo("this process may not do that with it");
    }

    @Test
    void anotherErrorIsTheFirstLineOfWhatItSays() {
        assertThat(Trouble.ofFile(FILE, new IOException("Input/output error\nat")))
                .isEqualTo("Input/output error");
    }
}
