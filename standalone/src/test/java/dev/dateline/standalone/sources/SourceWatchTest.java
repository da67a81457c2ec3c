package dev.dateline.standalone.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.dateline.ingest.source.SourceConfig;
import dev.dateline.standalone.config.ConfigReader;
import dev.dateline.standalone.config.DatelineConfig;
import dev.dateline.standalone.parts.SourceConfigs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

class SourceWatchTest {
    private static final String KEY = "0123456789abcdef";
    private static final String HARBOR = "- {provider: harbor, credit: Harbor, kind: wire, keyFile: '%s'}\n";
    private static final String METRO =
            "- {provider: metro, credit: Metro, kind: wire, feed: {url: 'https://m.example/f?t=hunter2'}}\n";

    @TempDir
    Path folder;

    private final List<List<String>> applied = new CopyOnWriteArrayList<>();
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final Logger logger = (Logger) LoggerFactory.getLogger(SourceWatch.class);

    @BeforeEach
    void listen() {
        // Other tests of this process make the log quiet.
        logger.setLevel(Level.INFO);
        log.start();
        logger.addAppender(log);
    }

    @AfterEach
    void stop() {
        logger.detachAppender(log);
        logger.setLevel(null);
    }

    @Test
    void aSourceThatIsAddedIsAppliedOnceItHasStoodForALook() throws IOException {
        SourceWatch watch = watch(sources(harbor()));
        write(sources(harbor() + METRO));
        watch.look();
        assertThat(applied).isEmpty();
        watch.look();
        watch.look();

        assertThat(applied).containsExactly(List.of("harbor push", "metro https://m.example/f?t=hunter2"));
        assertThat(lines()).containsExactly(file() + ": sources came: metro https://m.example/f?…");
    }

    @Test
    void whatIsStillBeingWrittenIsNotApplied() throws IOException {
        SourceWatch watch = watch(sources(harbor()));
        write(sources(METRO));
        watch.look();
        write(sources(METRO + harbor()));
        watch.look();
        assertThat(applied).isEmpty();
        watch.look();

        assertThat(applied).hasSize(1);
    }

    @Test
    void aFileThatTakesTheOthersPlaceIsSeenAndTellsWhatWentAndChanged() throws IOException {
        SourceWatch watch = watch(sources(harbor() + METRO));
        Path other = Files.writeString(folder.resolve("other"), sources(harbor().replace("Harbor,", "The Harbor,")));
        Files.move(other, file(), StandardCopyOption.REPLACE_EXISTING);
        settle(watch);

        assertThat(applied).containsExactly(List.of("harbor push"));
        assertThat(lines())
                .containsExactly(file() + ": sources went: metro https://m.example/f?…; changed: harbor push");
    }

    @Test
    void aFileThatIsRefusedChangesNothingAndIsNamedOnce() throws IOException {
        SourceWatch watch = watch(sources(harbor()));
        write(sources("- {provider: metro, kind: wire}\n"));
        settle(watch);
        settle(watch);

        assertThat(applied).isEmpty();
        assertThat(lines())
                .containsExactly(file() + ": not applied, the sources stay as they are:"
                        + " ingest.sources[0].credit: is missing");
        write(sources(harbor() + METRO));
        settle(watch);
        assertThat(applied).hasSize(1);
    }

    @Test
    void aFileThatIsGoneEmptyOrNoYamlChangesNothing() throws IOException {
        SourceWatch watch = watch(sources(harbor()));
        Files.delete(file());
        settle(watch);
        write("");
        settle(watch);
        write("ingest: {sources: [");
        settle(watch);

        assertThat(applied).isEmpty();
        assertThat(lines()).hasSize(3).allSatisfy(line -> assertThat(line).contains("the sources stay as they are"));
    }

    @Test
    void aKeyThatChangesInItsFileIsPickedUpAndNeverShown() throws IOException {
        SourceWatch watch = watch(sources(harbor()));
        Files.writeString(folder.resolve("key"), "another-key-of-the-harbor");
        settle(watch);

        assertThat(applied).hasSize(1);
        assertThat(lines()).containsExactly(file() + ": sources changed: harbor push");
    }

    @Test
    void aKeyFileThatComesLaterThanItsSourceIsWaitedFor() throws IOException {
        SourceWatch watch = watch(sources(harbor()));
        Path late = folder.resolve("late");
        write(sources(harbor() + HARBOR.formatted(late).replace("harbor", "late")));
        settle(watch);
        assertThat(lines())
                .singleElement()
                .asString()
                .endsWith("ingest.sources[1].keyFile: " + late + " cannot be read");
        Files.writeString(late, "the-key-that-came-late");
        settle(watch);

        assertThat(applied).containsExactly(List.of("harbor push", "late push"));
    }

    @Test
    void whatElseHasChangedIsSaidToNeedARestart() throws IOException {
        SourceWatch watch = watch(sources(harbor()));
        write("gateway: {port: 9999}\nkafka: {client: {client.rack: north}}\n" + sources(harbor() + METRO));
        settle(watch);
        write("gateway: {port: 9999}\nkafka: {client: {client.rack: north}}\n" + sources(harbor()));
        settle(watch);

        assertThat(applied).hasSize(2);
        assertThat(lines())
                .filteredOn(line -> line.contains("restart"))
                .containsExactly(file() + ": needs a restart to count: kafka.client, gateway.port");
    }

    @Test
    void sourcesFromTheEnvironmentAreNotWatched() throws Exception {
        write(sources(harbor()));
        DatelineConfig started = ConfigReader.read(file(), Map.of());
        Map<String, String> environment = Map.of("DATELINE_INGEST_SOURCES", "[]");
        SettingsFile settings = new SettingsFile(file(), () -> started, environment);
        try (SourceWatch watch = new SourceWatch(settings, started, List.of(), this::apply)) {
            watch.start(Duration.ofMillis(10));

            assertThat(lines())
                    .containsExactly("the sources come from the environment, so that a change in " + file()
                            + " is not picked up");
        }
    }

    @Test
    void looksByItself() throws Exception {
        try (SourceWatch watch = watch(sources(harbor()))) {
            watch.start(Duration.ofMillis(20));
            Path whole = Files.writeString(folder.resolve("new.yaml"), sources(harbor() + METRO));
            Files.move(whole, file(), StandardCopyOption.ATOMIC_MOVE);

            await().until(() -> applied.size() == 1);
        }
    }

    private SourceWatch watch(String text) throws IOException {
        Files.writeString(folder.resolve("key"), KEY);
        write(text);
        SettingsFile settings = new SettingsFile(file(), this::read, Map.of());
        DatelineConfig started = read();
        var running = SourceConfigs.of(started.ingest().sources(), Map.of());
        return new SourceWatch(settings, started, running, this::apply);
    }

    private void apply(List<SourceConfig> sources) {
        applied.add(sources.stream().map(source -> source.id().toString()).toList());
    }

    private DatelineConfig read() {
        return ConfigReader.read(file(), Map.of());
    }

    private static void settle(SourceWatch watch) {
        watch.look();
        watch.look();
    }

    private Path file() {
        return folder.resolve("dateline.yaml");
    }

    private void write(String text) throws IOException {
        Files.writeString(file(), text);
    }

    private String harbor() {
        return HARBOR.formatted(folder.resolve("key"));
    }

    private static String sources(String lines) {
        return "ingest:\n  sources:\n" + lines.indent(4);
    }

    private List<String> lines() {
        return log.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
    }
}
