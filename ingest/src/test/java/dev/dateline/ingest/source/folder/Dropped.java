package dev.dateline.ingest.source.folder;

import static org.awaitility.Awaitility.await;

import dev.dateline.contract.wire.ItemKind;
import dev.dateline.contract.wire.Origin;
import dev.dateline.contract.wire.Provider;
import dev.dateline.contract.wire.SourceId;
import dev.dateline.ingest.normalize.Sender;
import dev.dateline.ingest.publish.Batch;
import dev.dateline.ingest.reading.Formats;
import dev.dateline.ingest.source.Inlet;
import dev.dateline.ingest.source.Intake;
import dev.dateline.ingest.source.Pulse;
import dev.dateline.ingest.source.Recorded;
import dev.dateline.ingest.source.SourceConfig;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** A source on a real folder, with a recorded publisher and the hands of those who leave files there. */
final class Dropped implements AutoCloseable {
    static final int MOST_BYTES = 2000;
    private static final Duration QUICK = Duration.ofMillis(20);
    private static final Duration LONGEST = Duration.ofSeconds(20);
    private static final SourceConfig SOURCE = new SourceConfig(
            new Sender(new Provider("harbor-wire"), new Origin(ItemKind.WIRE, "Harbor Wire", null)),
            new Inlet.Folder(Path.of("in"), QUICK));

    final Recorded publisher = new Recorded();
    final Path folder;
    private final Set<String> troubles = ConcurrentHashMap.newKeySet();
    private final Vertx vertx = Vertx.vertx();
    private final Intake intake;
    private FolderSource source;

    Dropped(Path folder) throws Exception {
        this(folder, Duration.ofHours(1));
    }

    /** {@code patience}: how long a document may be without its end. */
    Dropped(Path folder, Duration patience) throws Exception {
        this.folder = folder;
        Clock clock = Clock.fixed(Instant.parse("2023-09-19T18:05:00Z"), ZoneOffset.UTC);
        this.intake = new Intake(vertx, new Formats(clock), publisher, Pulse.NONE);
        this.source = opened(patience);
    }

    /** As after a crash: the one that ran is no more than a memory, and another begins. */
    void restart() throws Exception {
        source.close().await(20, TimeUnit.SECONDS);
        source = opened(Duration.ofHours(1));
    }

    Future<Void> end() {
        return source.close();
    }

    Path path(String name) {
        return folder.resolve(name);
    }

    /** Writes elsewhere, then renames, as careful senders do; {@code second} is the file's time. */
    Path leave(String name, String text, int second) throws IOException {
        Path written = Files.writeString(path("." + name), text);
        Files.setLastModifiedTime(written, FileTime.from(Instant.ofEpochSecond(1_695_000_000L + second)));
        return Files.move(written, path(name), StandardCopyOption.REPLACE_EXISTING);
    }

    Path leave(String name, String text) throws IOException {
        return leave(name, text, 0);
    }

    void awaitFile(String name) {
        await().atMost(LONGEST).until(() -> Files.exists(path(name)));
    }

    /** The text of a file, once it is there and written: a reason is there before its words. */
    String awaitText(String name) {
        await().atMost(LONGEST).until(() -> Files.exists(path(name)) && Files.size(path(name)) > 0);
        return text(path(name));
    }

    void awaitTrouble(String why) {
        await().atMost(LONGEST).until(() -> troubles.contains(why));
    }

    List<String> names(String tray) throws IOException {
        try (Stream<Path> files = Files.list(path(tray))) {
            return files.map(Sighting::nameOf).sorted().toList();
        }
    }

    @Override
    public void close() throws TimeoutException {
        source.close().await(20, TimeUnit.SECONDS);
        vertx.close().await(20, TimeUnit.SECONDS);
    }

    static String item(String uri) {
        return """
            {"uri":"%s","version":"1","versionCreated":"2023-09-19T18:00:00Z","headlines":[{"value":"Ferry aground"}]}\
            """.formatted(uri);
    }

    private FolderSource opened(Duration patience) throws Exception {
        Limits limits = new Limits(MOST_BYTES, QUICK, patience, Duration.ofDays(7));
        FolderSource opened =
                new FolderSource(SOURCE, new Inlet.Folder(folder, QUICK.multipliedBy(3)), intake, pulse(), limits);
        opened.open().await(20, TimeUnit.SECONDS);
        return opened;
    }

    /** Hears what keeps the folder from being taken from. */
    private Pulse pulse() {
        return new Pulse() {
            @Override
            public void delivered(SourceId source, Batch batch) {}

            @Override
            public void failed(SourceId source, String why) {
                troubles.add(why);
            }
        };
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
