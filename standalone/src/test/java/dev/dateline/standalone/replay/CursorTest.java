package dev.dateline.standalone.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.standalone.Trouble;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CursorTest {
    private static final String HERE = "http://127.0.0.1:8081";

    @TempDir
    Path folder;

    private Path file = Path.of("");
    private Path place = Path.of("");

    @BeforeEach
    void write() throws IOException {
        file = Files.writeString(folder.resolve("items.jsonl"), "one\ntwo\n");
        place = folder.resolve("items.jsonl.cursor");
    }

    @Test
    void beginsWhereNothingWasKept() throws IOException {
        assertThat(Cursor.open(place, file, HERE).done()).isZero();
    }

    @Test
    void goesOnWhereItWas() throws IOException {
        Cursor.open(place, file, HERE).keep(2);

        assertThat(Cursor.open(place, file, HERE).done()).isEqualTo(2);
    }

    @Test
    void neverGoesBack() throws IOException {
        Cursor cursor = Cursor.open(place, file, HERE);
        cursor.keep(2);
        cursor.keep(1);

        assertThat(Cursor.open(place, file, HERE).done()).isEqualTo(2);
    }

    @Test
    void stillKnowsAFileThatHasGrown() throws IOException {
        Cursor.open(place, file, HERE).keep(2);
        Files.writeString(file, "three\n", StandardOpenOption.APPEND);

        assertThat(Cursor.open(place, file, HERE).done()).isEqualTo(2);
    }

    @Test
    void refusesAnotherFile() throws IOException {
        Cursor.open(place, file, HERE).keep(2);
        Files.writeString(file, "eins\nzwei\n");

        assertRefuses("is of another file", HERE);
    }

    @Test
    void refusesAnotherIngest() throws IOException {
        Cursor.open(place, file, HERE).keep(2);

        assertRefuses("was kept for " + HERE, "http://127.0.0.1:9");
    }

    @Test
    void refusesWhatIsNoCursor() throws IOException {
        Files.writeString(place, "done=many\n");

        assertRefuses("cannot be read", HERE);
    }

    @Test
    void standsBesideItsFile() {
        assertThat(Cursor.placeFor(file)).isEqualTo(place);
    }

    @Test
    void standsElsewhereWhereTheFolderIsReadOnly() throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("r-xr-xr-x"));
        try {
            assertThat(Cursor.placeFor(file)).isEqualTo(Path.of("data", "replay", "items.jsonl.cursor"));
        } finally {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
    }

    private void assertRefuses(String why, String target) {
        assertThatThrownBy(() -> Cursor.open(place, file, target))
                .isInstanceOf(Trouble.class)
                .hasMessageContaining(why)
                .hasMessageContaining("--from-start begins anew");
    }
}
