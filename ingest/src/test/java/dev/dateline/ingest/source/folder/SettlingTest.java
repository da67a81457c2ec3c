package dev.dateline.ingest.source.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class SettlingTest {
    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    private final Settling settling = new Settling(Duration.ofSeconds(2));

    @Test
    void aFileIsDueWhenItHasNotChangedForLongEnough() {
        Sighting ferry = file("ferry.xml", 10, 1);

        assertThat(settling.due(List.of(ferry), 0)).isEmpty();
        assertThat(settling.due(List.of(ferry), 2 * SECOND - 1)).isEmpty();
        assertThat(settling.due(List.of(ferry), 2 * SECOND)).containsExactly(ferry);
    }

    @Test
    void aFileThatGrowsBeginsAnew() {
        settling.due(List.of(file("ferry.xml", 10, 1)), 0);
        settling.due(List.of(file("ferry.xml", 20, 1)), SECOND);

        assertThat(settling.due(List.of(file("ferry.xml", 20, 1)), 2 * SECOND)).isEmpty();
        assertThat(settling.due(List.of(file("ferry.xml", 20, 1)), 3 * SECOND)).hasSize(1);
    }

    @Test
    void whatIsDueComesAsItWasWritten() {
        Sighting last = file("a.xml", 1, 3);
        Sighting first = file("c.xml", 1, 1);
        Sighting alsoFirst = file("b.xml", 1, 1);
        settling.due(List.of(last, first, alsoFirst), 0);

        assertThat(settling.due(List.of(last, first, alsoFirst), 2 * SECOND)).containsExactly(alsoFirst, first, last);
    }

    @Test
    void anotherTryWaitsLongerEachTime() {
        Sighting ferry = file("ferry.xml", 10, 1);
        settling.due(List.of(ferry), 0);

        assertThat(settling.again(ferry, 10 * SECOND)).isTrue();
        assertThat(settling.due(List.of(ferry), 11 * SECOND)).isEmpty();
        assertThat(settling.due(List.of(ferry), 12 * SECOND)).hasSize(1);
        assertThat(settling.again(ferry, 12 * SECOND)).isFalse();
        assertThat(settling.due(List.of(ferry), 15 * SECOND)).isEmpty();
        assertThat(settling.due(List.of(ferry), 16 * SECOND)).hasSize(1);
    }

    @Test
    void aDocumentWithoutEndIsHeldUntilPatienceIsOver() {
        Sighting ferry = file("ferry.xml", 10, 1);
        Duration patience = Duration.ofMinutes(5);
        settling.due(List.of(ferry), 0);
        settling.hold(ferry, patience);

        assertThat(settling.due(List.of(ferry), 299 * SECOND)).isEmpty();
        assertThat(settling.due(List.of(ferry), 300 * SECOND)).hasSize(1);
        assertThat(settling.still(ferry, 300 * SECOND)).isEqualTo(patience);
    }

    private static Sighting file(String name, long size, long modified) {
        return new Sighting(Path.of(name), new Stamp(size, FileTime.fromMillis(modified), null));
    }
}
