package dev.dateline.standalone.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.standalone.config.ConfigReader;
import dev.dateline.standalone.config.DatelineConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigCheckTest {
    private static final Set<Role> ALL = EnumSet.allOf(Role.class);

    @TempDir
    Path folder;

    @Test
    void findsTheDefaultsSoundAndWritesNothing() throws IOException {
        ConfigCheck check = check("", Map.of(), ALL);

        assertThat(check.problems()).isEmpty();
        assertThat(check.effective())
                .anySatisfy(line -> assertThat(line).contains("kafka", "a broker of its own in "))
                .anySatisfy(line -> assertThat(line).contains("topics", "24 partitions, copies 1"))
                .anySatisfy(line -> assertThat(line).contains("gateway.port", "127.0.0.1:8080"));
        assertThat(folder.resolve("data")).doesNotExist();
    }

    @Test
    void tellsEverySourceWhoseKeyIsNotThere() throws IOException {
        String yaml = """
            ingest:
              sources:
                - {provider: one, credit: One, kind: wire, keyEnv: DATELINE_KEY_ONE}
                - {provider: two, credit: Two, kind: wire, keyFile: absent.key}
                - {provider: three, credit: Three, kind: wire, keyEnv: DATELINE_KEY_THREE}
            """;

        assertThat(check(yaml, Map.of("DATELINE_KEY_THREE", "0123456789abcdef"), ALL)
                        .problems())
                .containsExactly(
                        "ingest.sources[0].keyEnv: the environment variable DATELINE_KEY_ONE is not set",
                        "ingest.sources[1].keyFile: absent.key cannot be read");
    }

    @Test
    void showsHowItemsComeInAndNamesAFolderThatIsNone() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        String yaml = """
            ingest:
              sources:
                - {provider: one, credit: One, kind: wire, keyEnv: DATELINE_KEY_ONE}
                - {provider: two, credit: Two, kind: wire, feed: {url: 'https://two.example/feed'}}
                - {provider: three, credit: Three, kind: wire, folder: {path: '%s'}}
            """.formatted(file);
        ConfigCheck check = check(yaml, Map.of("DATELINE_KEY_ONE", "0123456789abcdef"), ALL);

        assertThat(check.problems())
                .singleElement()
                .satisfies(line ->
                        assertThat(line).startsWith("ingest.sources[2].folder.path: " + file + " cannot be written"));
        assertThat(check.effective())
                .anySatisfy(line -> assertThat(line).contains("one by key, two by feed, three by folder " + file));
    }

    @Test
    void twoDoorsCannotHaveOnePort() throws IOException {
        assertThat(check("{ingest: {port: 9000}, gateway: {port: 9000}}", Map.of(), ALL)
                        .problems())
                .containsExactly("gateway.port: 9000 is ingest.port too");
        assertThat(check("{ingest: {port: 0}, gateway: {port: 0}}", Map.of(), ALL)
                        .problems())
                .isEmpty();
    }

    @Test
    void theDoorOfTheMetricsIsOneToo() throws IOException {
        assertThat(check("ingest: {metrics: {port: 8080}}", Map.of(), ALL).problems())
                .containsExactly("gateway.port: 8080 is ingest.metrics.port too");
        assertThat(check("ingest: {metrics: {port: 9100}}", Map.of(), ALL).effective())
                .anySatisfy(line -> assertThat(line).contains("ingest.metrics.port", "127.0.0.1:9100"));
        assertThat(check("", Map.of(), ALL).effective())
                .noneSatisfy(line -> assertThat(line).contains("metrics"));
    }

    @Test
    void whereOpsLookIsADoorOfEveryPart() throws IOException {
        assertThat(check("ops: {port: 8080}", Map.of(), ALL).problems())
                .containsExactly("ops.port: 8080 is gateway.port too");
        assertThat(check("{kafka: {bootstrapServers: 'a:1'}, ops: {port: 9464}}", Map.of(), Set.of(Role.PROCESSOR))
                        .effective())
                .anySatisfy(line -> assertThat(line).contains("ops.port", "127.0.0.1:9464"));
    }

    @Test
    void onePartAloneNeedsAClusterAndOnlyWhatIsItsOwn() throws IOException {
        String sources = "ingest: {sources: [{provider: one, credit: One, kind: wire, keyEnv: DATELINE_KEY_ONE}]}";

        assertThat(check("", Map.of(), Set.of(Role.INGEST)).problems())
                .singleElement()
                .satisfies(line -> assertThat(line).startsWith("kafka.bootstrapServers: is missing; `ingest` alone"));
        assertThat(check("{kafka: {bootstrapServers: 'a:1'}, " + sources + "}", Map.of(), Set.of(Role.GATEWAY))
                        .problems())
                .isEmpty();
    }

    @Test
    void aStateFolderThatIsAFileIsNamed() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");

        assertThat(check("processor: {state: '" + file + "'}", Map.of(), ALL).problems())
                .singleElement()
                .satisfies(line -> assertThat(line).startsWith("processor.state: " + file + " cannot be written"));
    }

    @Test
    void showsNoSecret() throws IOException {
        Map<String, String> environment = Map.of(
                "DATELINE_KAFKA_CLIENT_SSL_TRUSTSTORE_PASSWORD", "hunter2",
                "DATELINE_KAFKA_CLIENT_CLIENT_RACK", "north");

        assertThat(check("kafka: {bootstrapServers: 'a:1'}", environment, ALL).effective())
                .noneSatisfy(line -> assertThat(line).contains("hunter2"))
                .anySatisfy(line -> assertThat(line).contains("ssl.truststore.password = ***"))
                .anySatisfy(line -> assertThat(line).contains("client.rack = north"));
    }

    private ConfigCheck check(String yaml, Map<String, String> environment, Set<Role> roles) throws IOException {
        Path file = Files.writeString(folder.resolve("dateline.yaml"), yaml);
        DatelineConfig config = ConfigReader.read(file, environment);
        boolean state = yaml.contains("state");
        return ConfigCheck.of(state ? config : config.under(folder.resolve("data")), roles, environment);
    }
}
