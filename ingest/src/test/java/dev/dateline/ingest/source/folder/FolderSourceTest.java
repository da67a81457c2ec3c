package dev.dateline.ingest.source.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import dev.dateline.contract.wire.RejectReason;
import dev.dateline.ingest.publish.Unavailable;
import dev.dateline.ingest.source.Recorded;
import io.vertx.core.Future;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderSourceTest {
    private static final String NOT_NINJS = "{\"uri\":\"urn:a\",\"versionCreated\":7}";

    @TempDir
    Path root;

    private Dropped in;

    @BeforeEach
    void open() throws Exception {
        in = new Dropped(root.resolve("in"));
        await().until(() -> Files.isDirectory(in.path("done")));
    }

    @AfterEach
    void close() throws Exception {
        in.close();
    }

    @Test
    void aFileIsPublishedThenMovedToDone() throws Exception {
        in.leave("ferry.json", Dropped.item("urn:ferry"));

        assertThat(in.publisher.next().batch().items())
                .singleElement()
                .satisfies(item -> assertThat(item.copy().headline()).isEqualTo("Ferry aground"));
        assertThat(in.awaitText("done/ferry.json")).isEqualTo(Dropped.item("urn:ferry"));
        assertThat(in.names("done")).containsExactly("ferry.json");
        assertThat(in.path("ferry.json")).doesNotExist();
    }

    @Test
    void aFileStaysWhereItIsUntilKafkaHasIt() throws Exception {
        in.publisher.holdBack();
        in.leave("ferry.json", Dropped.item("urn:ferry"));
        Recorded.Published published = in.publisher.next();

        assertThat(in.path("ferry.json")).exists();
        assertThat(in.names("done")).isEmpty();
        published.acknowledgement().complete();
        in.awaitText("done/ferry.json");
    }

    @Test
    void aHalfWrittenFileWaitsForItsEndHoweverLongItStandsStill() throws Exception {
        String whole = Dropped.item("urn:slow");
        Path slow = Files.writeString(in.path("slow.json"), whole.substring(0, 40));
        in.leave("quick.json", Dropped.item("urn:quick"));
        in.awaitText("done/quick.json");
        in.leave("later.json", Dropped.item("urn:later"));
        in.awaitText("done/later.json");

        assertThat(slow).exists();
        Files.writeString(slow, whole.substring(40), StandardOpenOption.APPEND);
        assertThat(in.awaitText("done/slow.json")).isEqualTo(whole);
    }

    @Test
    void whatIsOnItsWayHiddenOrNoFileIsLeftAlone() throws Exception {
        for (String name : new String[] {
            "a.tmp", "a.PART", "a.filepart", "a.partial", "a.crdownload", "a.uploading", ".a", "a.reason"
        }) {
            Files.writeString(in.path(name), Dropped.item("urn:no"));
        }
        Path elsewhere = Files.writeString(root.resolve("elsewhere.json"), Dropped.item("urn:no"));
        Files.createSymbolicLink(in.path("link.json"), elsewhere);
        Files.createDirectory(in.path("sub"));
        Files.writeString(in.path("sub/inner.json"), Dropped.item("urn:no"));
        in.leave("ferry.json", Dropped.item("urn:ferry"));
        in.awaitText("done/ferry.json");
        in.leave("again.json", Dropped.item("urn:again"));
        in.awaitText("done/again.json");

        assertThat(in.names("done")).containsExactly("again.json", "ferry.json");
        assertThat(in.names("failed")).isEmpty();
        assertThat(in.path("link.json")).exists();
        assertThat(in.path("sub/inner.json")).exists();
        assertThat(elsewhere).exists();
    }

    @Test
    void whatIsRefusedFailsWithItsReasonBesideIt() throws Exception {
        in.leave("bad.json", NOT_NINJS);

        assertThat(in.publisher.next().batch().rejected()).hasSize(1);
        assertThat(in.awaitText("failed/bad.json")).isEqualTo(NOT_NINJS);
        assertThat(in.awaitText("failed/bad.json.reason"))
                .startsWith("accepted: 0, refused: 1")
                .containsPattern("line 1: [A-Z_]+: .+");
    }

    @Test
    void whatIsRefusedInPartIsDoneWithTheReasonBesideIt() throws Exception {
        in.leave("mixed.jsonl", Dropped.item("urn:a") + "\n" + NOT_NINJS + "\n");

        in.awaitText("done/mixed.jsonl");
        assertThat(in.awaitText("done/mixed.jsonl.reason"))
                .startsWith("accepted: 1, refused: 1")
                .contains("line 2: ");
        assertThat(in.publisher.next().batch().items()).hasSize(1);
    }

    @Test
    void aSecondFileOfTheSameNameOverwritesNothing() throws Exception {
        in.leave("ferry.json", Dropped.item("urn:one"));
        in.awaitText("done/ferry.json");
        in.leave("ferry.json", Dropped.item("urn:two"));

        await().until(() -> in.names("done").size() == 2);
        assertThat(in.names("done").getFirst()).matches("ferry-\\d{8}T\\d{9}Z\\.json");
        assertThat(in.awaitText("done/ferry.json")).isEqualTo(Dropped.item("urn:one"));
    }

    @Test
    void filesAreTakenAsTheyWereWritten() throws Exception {
        in.publisher.holdBack();
        in.leave("first.json", Dropped.item("urn:first"), 1);
        Recorded.Published first = in.publisher.next();
        in.leave("a.json", Dropped.item("urn:fourth"), 4);
        in.leave("c.json", Dropped.item("urn:second"), 2);
        in.leave("b.json", Dropped.item("urn:third"), 3);
        await().until(() -> Files.exists(in.path("b.json")));
        first.acknowledgement().complete();
        in.awaitText("done/first.json");

        for (String uri : new String[] {"urn:second", "urn:third", "urn:fourth"}) {
            Recorded.Published next = in.publisher.next();
            assertThat(next.batch().items().getFirst().version().item().uri()).isEqualTo(uri);
            next.acknowledgement().complete();
        }
    }

    @Test
    void closedWithinADeliveryItEndsThatOneAndBeginsNoOther() throws Exception {
        in.publisher.holdBack();
        in.leave("first.json", Dropped.item("urn:first"), 1);
        Recorded.Published first = in.publisher.next();
        in.leave("second.json", Dropped.item("urn:second"), 2);
        Future<Void> closing = in.end();

        assertThat(closing.isComplete()).isFalse();
        first.acknowledgement().complete();
        closing.await(20, TimeUnit.SECONDS);
        assertThat(in.names("done")).containsExactly("first.json");
        assertThat(in.path("second.json")).exists();
        assertThat(in.publisher.isEmpty()).isTrue();
    }

    @Test
    void whileKafkaIsAwayFilesStayAndThenGoOn() throws Exception {
        in.publisher.goAway();
        in.leave("ferry.json", Dropped.item("urn:ferry"));
        in.awaitTrouble("Kafka: no broker answers");

        assertThat(in.publisher.isEmpty()).isTrue();
        assertThat(in.path("ferry.json")).exists();
        in.publisher.comeBack();
        in.awaitText("done/ferry.json");
    }

    @Test
    void whatKafkaRefusesOnceIsTriedAgain() throws Exception {
        in.publisher.holdBack();
        in.leave("ferry.json", Dropped.item("urn:ferry"));
        in.publisher.next().acknowledgement().fail(new Unavailable("Kafka: not now"));
        Recorded.Published again = in.publisher.next();

        assertThat(in.path("ferry.json")).exists();
        again.acknowledgement().complete();
        in.awaitText("done/ferry.json");
    }

    @Test
    void afterACrashBetweenAcknowledgementAndMoveAFileIsDeliveredAgain() throws Exception {
        in.leave("ferry.json", Dropped.item("urn:ferry"));
        Recorded.Published first = in.publisher.next();
        in.awaitText("done/ferry.json");
        Files.move(in.path("done/ferry.json"), in.path("ferry.json"));
        in.restart();

        assertThat(in.publisher.next().batch().items()).isEqualTo(first.batch().items());
        in.awaitText("done/ferry.json");
    }

    @Test
    void aFileThatIsTooLargeFailsUnread() throws Exception {
        in.leave("large.json", "{\"uri\":\"" + "x".repeat(Dropped.MOST_BYTES) + "\"}");

        assertThat(in.awaitText("failed/large.json")).hasSizeGreaterThan(Dropped.MOST_BYTES);
        assertThat(in.awaitText("failed/large.json.reason"))
                .contains("TOO_LARGE: the file is larger than " + Dropped.MOST_BYTES + " bytes");
        assertThat(in.publisher.next().batch().rejected())
                .singleElement()
                .satisfies(rejected -> assertThat(rejected.reason()).isEqualTo(RejectReason.TOO_LARGE));
    }

    @Test
    void aFileThatCannotBeReadStaysAndKeepsNoOtherFromBeingTaken() throws Exception {
        Path secret = in.leave(".secret.json", Dropped.item("urn:secret"));
        Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("---------"));
        assumeThat(Files.isReadable(secret))
                .as("run by somebody who may read anything")
                .isFalse();
        Files.move(secret, in.path("secret.json"));
        in.leave("ferry.json", Dropped.item("urn:ferry"));
        in.awaitText("done/ferry.json");

        assertThat(in.path("secret.json")).exists();
        Files.setPosixFilePermissions(in.path("secret.json"), PosixFilePermissions.fromString("rw-------"));
        in.awaitText("done/secret.json");
    }

    @Test
    void aSecondProcessStandsByAndTakesOver() throws Exception {
        Path folder = in.folder;
        try (Dropped second = new Dropped(folder)) {
            in.leave("ferry.json", Dropped.item("urn:ferry"));
            in.publisher.next();
            in.awaitText("done/ferry.json");
            assertThat(second.publisher.isEmpty()).isTrue();

            in.close();
            second.leave("later.json", Dropped.item("urn:later"));
            second.publisher.next();
            second.awaitText("done/later.json");
        }
    }

    @Test
    void aFolderThatVanishesIsWaitedFor() throws Exception {
        Path aside = root.resolve("aside");
        Files.move(in.folder, aside);
        in.awaitTrouble("there is no such folder");
        assertThat(in.folder).doesNotExist();
        Files.move(aside, in.folder);
        in.leave("ferry.json", Dropped.item("urn:ferry"));

        in.awaitText("done/ferry.json");
    }

    @Test
    void whatHasBeenDoneForLongIsDeletedAndWhatFailedIsKept() throws Exception {
        in.leave("ferry.json", Dropped.item("urn:ferry"));
        in.leave("bad.json", NOT_NINJS);
        in.awaitText("done/ferry.json");
        in.awaitText("failed/bad.json.reason");
        Trays trays = new Trays(in.folder);

        trays.prune(Instant.now().minus(Duration.ofDays(7)));
        assertThat(in.names("done")).containsExactly("ferry.json");
        trays.prune(Instant.now().plus(Duration.ofDays(7)));
        assertThat(in.names("done")).isEmpty();
        assertThat(in.names("failed")).containsExactly("bad.json", "bad.json.reason");
    }
}
