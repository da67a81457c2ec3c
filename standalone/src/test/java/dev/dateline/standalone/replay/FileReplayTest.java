package dev.dateline.standalone.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.dateline.standalone.Trouble;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileReplayTest {
    private static final Duration PATIENT = Duration.ofSeconds(60);
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final int LINES = 1200;

    @TempDir
    Path folder;

    private final StringWriter said = new StringWriter();
    private Path file = Path.of("");
    private Path cursor = Path.of("");

    @BeforeEach
    void write() throws IOException {
        file = folder.resolve("items.jsonl");
        cursor = folder.resolve("items.jsonl.cursor");
        Files.writeString(
                file, IntStream.range(0, LINES).mapToObj(i -> item(i % 90, i)).collect(Collectors.joining("\n")));
    }

    @Test
    void sendsEveryLineOnceAndVersionsOfOneThingInTheirOrder() throws Exception {
        try (StubIngest ingest = StubIngest.answering(request -> 202)) {
            assertThat(replay(ingest.address())).isZero();

            assertThat(ingest.taken()).hasSize(LINES).doesNotHaveDuplicates();
            assertOrdered(ingest.taken());
            assertThat(said.toString()).contains("1,200 lines: 1,200 accepted, 0 refused");
        }
    }

    @Test
    void neverTouchesAFileOfSomebodyElsesWhereRefusedLinesWouldGo() throws Exception {
        Path refused = RefusedLines.placeBeside(cursor);
        Files.copy(file, refused);

        try (StubIngest ingest = StubIngest.answering(request -> 202)) {
            assertThatThrownBy(() -> replay(ingest.address()))
                    .isInstanceOf(Trouble.class)
                    .hasMessageContaining("is no list of refused lines");
        }
        assertThat(refused).hasSameBinaryContentAs(file);
    }

    @Test
    void triesAgainWhatTheIngestCannotTakeNow() throws Exception {
        try (StubIngest ingest = StubIngest.answering(request -> request % 5 == 0 ? 503 : 202)) {
            assertThat(replay(ingest.address())).isZero();

            assertThat(ingest.taken()).hasSize(LINES);
            assertOrdered(ingest.taken());
            assertThat(said.toString())
                    .contains("the ingest does not take it (503 told to); trying again for up to 60 s")
                    .contains("the ingest takes items again");
        }
    }

    @Test
    void waitsForAnIngestThatIsStartedAgain() throws Exception {
        int port;
        try (StubIngest gone = StubIngest.answering(request -> 202)) {
            port = gone.port();
        }
        Thread replaying = Thread.ofVirtual().start(() -> replayUnchecked(URI.create("http://127.0.0.1:" + port)));
        await().until(() -> said.toString().contains("trying again"));

        try (StubIngest back = StubIngest.on(port)) {
            replaying.join();

            assertThat(back.taken()).hasSize(LINES);
        }
    }

    @Test
    void goesOnWhereItWasStoppedAndSendsAtMostTheWindowAgain() throws Exception {
        try (StubIngest ingest = StubIngest.answering(request -> request == 12 ? 403 : 202)) {
            assertThatThrownBy(() -> replay(ingest.address()))
                    .isInstanceOf(Trouble.class)
                    .hasMessageMatching("the ingest answers 403 told to; stopped behind line \\d+, .*");
            int before = ingest.taken().size();
            assertThat(before).isLessThan(LINES);

            assertThat(replay(ingest.address())).isZero();

            assertThat(new HashSet<>(ingest.taken())).hasSize(LINES);
            assertThat(ingest.taken().size() - LINES).isLessThanOrEqualTo(3 * 50);
            assertThat(said.toString()).contains("going on behind line");
        }
    }

    @Test
    void hasNothingLeftToSendTheSecondTime() throws Exception {
        try (StubIngest ingest = StubIngest.answering(request -> 202)) {
            replay(ingest.address());
            int before = ingest.requests();

            assertThat(replay(ingest.address())).isZero();

            assertThat(ingest.requests()).isEqualTo(before);
            assertThat(said.toString()).contains("nothing left: all of it was acknowledged before");
        }
    }

    @Test
    void sendsAllOfItAgainWhereAskedTo() throws Exception {
        try (StubIngest ingest = StubIngest.answering(request -> 202)) {
            replay(ingest.address());

            replayer(ingest.address(), PATIENT, Pace.MAX).replay(file, cursor, true);

            assertThat(ingest.taken()).hasSize(2 * LINES);
        }
    }

    @Test
    void countsWhatIsRefusedAndNamesItsLine() throws Exception {
        Files.writeString(file, String.join("\n", item(1, 1), "{no json", "", "{\"uri\": \"x\"}", item(2, 2)));
        try (StubIngest ingest = StubIngest.answering(request -> 202)) {
            assertThat(replay(ingest.address())).isEqualTo(2);

            assertThat(said.toString())
                    .contains("4 lines: 2 accepted, 2 refused", "1 MALFORMED", "1 MISSING_HEADLINE")
                    .contains("line 2: JSON: ", "line 4: there is no headline");
            assertThat(ingest.taken()).hasSize(2);
        }
    }

    @Test
    void givesUpWhenItsPatienceIsOver() throws Exception {
        try (StubIngest ingest = StubIngest.answering(request -> 503)) {
            assertThatThrownBy(() -> replayer(ingest.address(), Duration.ofMillis(50), Pace.MAX)
                            .replay(file, cursor, false))
                    .isInstanceOf(Trouble.class)
                    .hasMessageContaining("the ingest has not taken anything")
                    .hasMessageContaining("stopped behind line 0");
        }
    }

    @Test
    void keepsThePaceThatItemsHad() throws Exception {
        Files.writeString(file, item(1, 0) + "\n" + item(2, 1) + "\n" + item(3, 2) + "\n");
        try (StubIngest ingest = StubIngest.answering(request -> 202)) {
            long begun = System.nanoTime();

            replayer(ingest.address(), PATIENT, new Pace(10)).replay(file, cursor, false);

            assertThat(Duration.ofNanos(System.nanoTime() - begun)).isGreaterThan(Duration.ofMillis(195));
            // In one request where the machine was slow and two were due at once.
            assertThat(ingest.taken()).hasSize(3);
        }
    }

    @Test
    void takesLinesFromAStreamThatComesOnlyOnce() throws Exception {
        try (StubIngest ingest = StubIngest.answering(request -> 202)) {
            byte[] input = (item(1, 1) + "\n").getBytes(StandardCharsets.UTF_8);

            replayer(ingest.address(), PATIENT, Pace.MAX).replay(new ByteArrayInputStream(input));

            assertThat(ingest.taken()).hasSize(1);
            assertThat(cursor).doesNotExist();
        }
    }

    @Test
    void leavesALastLineThatIsHalfWrittenForTheNextRun() throws Exception {
        String half = item(2, 2).substring(0, 30);
        Files.writeString(file, item(1, 1) + "\n" + half);
        try (StubIngest ingest = StubIngest.answering(request -> 202)) {
            assertThat(replay(ingest.address())).isEqualTo(1);
            assertThat(said.toString())
                    .contains("1 lines: 1 accepted, 0 refused")
                    .contains("line 2, byte " + (item(1, 1).length() + 1) + ": unfinished last line (")
                    .contains("left for the next run");
            assertThat(refusedLines()).doesNotExist();

            Files.writeString(file, item(2, 2).substring(30) + "\n" + item(3, 3) + "\n", StandardOpenOption.APPEND);

            assertThat(replay(ingest.address())).isZero();
            assertThat(ingest.taken()).hasSize(3).doesNotHaveDuplicates();
        }
    }

    @Test
    void saysAgainThatTheLastLineIsStillUnfinished() throws Exception {
        Files.writeString(file, item(1, 1) + "\n{\"id\": ");
        try (StubIngest ingest = StubIngest.answering(request -> 202)) {
            replay(ingest.address());
            said.getBuffer().setLength(0);

            assertThat(replay(ingest.address())).isEqualTo(1);

            assertThat(said.toString()).contains("unfinished last line").doesNotContain("nothing left");
        }
    }

    @Test
    void refusesAHalfWrittenLineOfAStreamThatComesOnlyOnce() throws Exception {
        try (StubIngest ingest = StubIngest.answering(request -> 202)) {
            byte[] input = (item(1, 1) + "\n{\"id\": ").getBytes(StandardCharsets.UTF_8);

            assertThat(replayer(ingest.address(), PATIENT, Pace.MAX).replay(new ByteArrayInputStream(input)))
                    .isEqualTo(1);

            assertThat(said.toString()).contains("2 lines: 1 accepted, 1 refused");
        }
    }

    @Test
    void keepsEveryRefusedLineWithItsPlaceInTheFile() throws Exception {
        List<String> lines = new ArrayList<>(Collections.nCopies(8, "{no json"));
        lines.add("{\"uri\": \"x\"}");
        lines.add(item(1, 1));
        Files.writeString(file, String.join("\n", lines) + "\n");
        try (StubIngest ingest = StubIngest.answering(request -> 202)) {
            assertThat(replay(ingest.address())).isEqualTo(9);

            assertThat(said.toString()).contains("every refused line, with its place: " + refusedLines());
            assertThat(Files.readAllLines(refusedLines()))
                    .hasSize(9)
                    .anySatisfy(line -> assertThat(line)
                            .startsWith("{\"file\":\"" + file + "\",\"line\":8,\"offset\":63,\"reason\":\"MALFORMED\""))
                    .anySatisfy(line -> assertThat(line)
                            .contains(
                                    "\"line\":9,\"offset\":72,\"reason\":\"MISSING_HEADLINE\"",
                                    "there is no headline"));
        }
    }

    @Test
    void keepsNoRefusedLineTwiceWhereItBeginsAnew() throws Exception {
        Files.writeString(file, "{no json\n" + item(1, 1) + "\n");
        try (StubIngest ingest = StubIngest.answering(request -> 202)) {
            replay(ingest.address());

            replayer(ingest.address(), PATIENT, Pace.MAX).replay(file, cursor, true);

            assertThat(Files.readAllLines(refusedLines())).hasSize(1);
        }
    }

    @Test
    void overwritesTheCursorWhereItBeginsAnewAlsoIfNothingIsTaken() throws Exception {
        try (StubIngest ingest = StubIngest.answering(request -> request > 24 ? 403 : 202)) {
            replay(ingest.address());
            assertThat(ingest.taken()).hasSize(LINES);

            assertThatThrownBy(
                            () -> replayer(ingest.address(), PATIENT, Pace.MAX).replay(file, cursor, true))
                    .hasMessageContaining("stopped behind line 0");
            assertThat(Cursor.open(cursor, file, ingest.address().toString()).done())
                    .isZero();
        }
    }

    private Path refusedLines() {
        return folder.resolve("items.jsonl.refused");
    }

    private long replay(URI ingest) throws InterruptedException {
        return replayer(ingest, PATIENT, Pace.MAX).replay(file, cursor, false);
    }

    private void replayUnchecked(URI ingest) {
        try {
            replay(ingest);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private FileReplay replayer(URI ingest, Duration patience, Pace pace) {
        Replay.Target target = new Replay.Target(ingest, new SendingKey(StubIngest.KEY), patience);
        return new FileReplay(target, pace, new Progress(new PrintWriter(said), false, Duration.ofMinutes(5)));
    }

    /** Versions of each thing are made one second after the other. */
    private static void assertOrdered(List<String> taken) {
        taken.stream()
                .collect(Collectors.groupingBy(each -> each.substring(0, each.indexOf(" "))))
                .values()
                .forEach(versions -> assertThat(versions.stream().distinct()).isSorted());
    }

    private static String item(int id, int second) {
        return "{\"id\": \"%d\", \"received\": \"%s\", \"headline\": \"Something happens\", \"body\": \"\"}"
                .formatted(id, NOON.plusSeconds(second));
    }
}
