package dev.dateline.standalone.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.standalone.Trouble;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoryCursorTest {
    private static final Instant TWO = Instant.parse("2023-09-19T18:00:00Z");
    private static final StoryCursor.Place BEGINNING = new StoryCursor.Place(0, TWO.minusSeconds(3600));

    @TempDir
    Path data;

    @Test
    void beginsWhereNothingWasKept() {
        assertThat(new StoryCursor(data).load(BEGINNING)).isEqualTo(BEGINNING);
    }

    @Test
    void goesOnWhereItWas() {
        new StoryCursor(data).save(new StoryCursor.Place(3, TWO));
        new StoryCursor(data).keepTime(TWO.plusSeconds(30));

        assertThat(new StoryCursor(data).load(BEGINNING)).isEqualTo(new StoryCursor.Place(3, TWO.plusSeconds(30)));
    }

    @Test
    void saysWhatToDoWithAFileThatIsNoPlace() throws IOException {
        Files.writeString(data.resolve("story.properties"), "next=many\n");

        assertThatThrownBy(() -> new StoryCursor(data).load(BEGINNING))
                .isInstanceOf(Trouble.class)
                .hasMessageContaining("story.properties cannot be read: remove it");
    }
}
