package dev.dateline.ingest.source.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.dateline.ingest.source.Recorded;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrokenFileTest {
    @TempDir
    Path root;

    @Test
    void aFileThatNeverEndsIsTakenAsItIsWhenPatienceIsOver() throws Exception {
        try (Dropped in = new Dropped(root.resolve("in"), Duration.ofMillis(200))) {
            in.awaitFile(".dateline.lock");
            in.leave("cut.json", Dropped.item("urn:cut").substring(0, 50));
            in.leave("empty.xml", "");

            assertThat(in.awaitText("failed/cut.json.reason")).contains("MALFORMED");
            assertThat(in.awaitText("failed/empty.xml.reason")).contains("refused: 1");
        }
    }

    @Test
    void aFolderThatCannotBeWrittenToDeliversNothing() throws Exception {
        Path folder = Files.createDirectory(root.resolve("in"));
        Files.writeString(folder.resolve("ferry.json"), Dropped.item("urn:ferry"));
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("r-xr-xr-x"));
        assumeThat(Files.isWritable(folder))
                .as("run by somebody who may write anywhere")
                .isFalse();
        try (Dropped in = new Dropped(folder)) {
            in.awaitTrouble("it cannot be written to, so that no file could be moved out of it");
            assertThat(in.publisher.isEmpty()).isTrue();

            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
            in.awaitText("done/ferry.json");
        }
    }

    @Test
    void whereNothingCouldBeMovedNothingIsDelivered() throws Exception {
        Path folder = Files.createDirectory(root.resolve("in"));
        Path inTheWay = Files.writeString(folder.resolve("done"), "no folder");
        try (Dropped in = new Dropped(folder)) {
            in.leave("ferry.json", Dropped.item("urn:ferry"));
            in.awaitTrouble(inTheWay + " is no folder that can be written to");
            assertThat(in.publisher.isEmpty()).isTrue();

            Files.delete(inTheWay);
            in.awaitText("done/ferry.json");
        }
    }

    @Test
    void aFileThatIsWrittenToWhileItIsDeliveredIsDeliveredAgain() throws Exception {
        try (Dropped in = new Dropped(root.resolve("in"))) {
            in.awaitFile(".dateline.lock");
            in.publisher.holdBack();
            in.leave("ferry.json", Dropped.item("urn:one"));
            Recorded.Published first = in.publisher.next();
            in.leave("ferry.json", Dropped.item("urn:two"), 1);
            first.acknowledgement().complete();

            Recorded.Published second = in.publisher.next();
            assertThat(second.batch().items().getFirst().version().item().uri()).isEqualTo("urn:two");
            second.acknowledgement().complete();
            assertThat(in.awaitText("done/ferry.json")).isEqualTo(Dropped.item("urn:two"));
        }
    }
}
