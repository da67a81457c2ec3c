package dev.dateline.standalone.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;

class MainTest {
    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void helpNamesEveryCommandAndShowsExamples() {
        assertThat(run("--help")).isZero();
        assertThat(out.toString())
                .contains(
                        "demo",
                        "up",
                        "ingest",
                        "process",
                        "gateway",
                        "status",
                        "verify",
                        "replay",
                        "rejected",
                        "bench",
                        "prove",
                        "test",
                        "Examples:",
                        "./dateline demo");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "demo",
                "up",
                "ingest",
                "process",
                "gateway",
                "status",
                "verify",
                "replay",
                "rejected",
                "parse",
                "acls",
                "backup",
                "restore",
                "statements",
                "bench",
                "prove",
                "test"
            })
    void everyCommandHasItsHelp(String command) {
        assertThat(run(command, "--help")).isZero();
        assertThat(out.toString()).startsWith("Usage: dateline " + command);
    }

    @Test
    void theHelpOfTheFuzzerHasItsOptions() {
        assertThat(run("fuzz", "--help")).isZero();
        assertThat(out.toString()).contains("[TARGET...]", "--minutes=N", "--list");
    }

    @Test
    void everySummaryInAListIsAWholeSentenceThatFits() {
        assertThat(everyCommand(Main.commandLine())).hasSizeGreaterThan(50).allSatisfy(command -> {
            String summary = command.getCommandSpec().usageMessage().description()[0];
            assertThat(summary)
                    .as(command.getCommandSpec().qualifiedName())
                    .matches(".*[.?]")
                    .hasSizeLessThanOrEqualTo(165);
        });
    }

    @Test
    void whatFollowsASummaryIsASentenceToo() {
        assertThat(everyCommand(Main.commandLine()))
                .flatExtracting(command -> Stream.of(
                                command.getCommandSpec().usageMessage().description())
                        .skip(1)
                        .toList())
                .isNotEmpty()
                .allSatisfy(rest -> assertThat(rest)
                        .matches("(?s)\\p{Lu}.*[.?)]")
                        .doesNotStartWith("And ")
                        .doesNotStartWith("In turns"));
    }

    @Test
    void noHelpNamesADefaultThatIsNothing() {
        assertThat(everyCommand(Main.commandLine()))
                .extracting(CommandLine::getUsageMessage)
                .allSatisfy(help -> assertThat(help).doesNotContain("Default: {}", "Default: []"));
    }

    private static List<CommandLine> everyCommand(CommandLine command) {
        return Stream.concat(
                        Stream.of(command),
                        command.getSubcommands().values().stream().flatMap(each -> everyCommand(each).stream()))
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "--verbose status --data FOLDER, DEBUG, WARN",
        "status --verbose --data FOLDER, DEBUG, WARN",
        "status --data FOLDER --verbose, DEBUG, WARN",
        "bench latency --verbose --rounds 0, DEBUG, WARN",
        "--verbose bench latency --rounds 0, DEBUG, WARN",
        "prove crash --kills 0 --verbose, DEBUG, WARN",
        "status -vv --data FOLDER, DEBUG, INFO",
        "-vv status --data FOLDER, DEBUG, INFO",
        "status --data FOLDER --verbose --verbose, DEBUG, INFO",
        "--verbose status --data FOLDER --verbose, DEBUG, INFO",
        "-v bench -v latency --rounds 0, DEBUG, INFO",
        "-v bench latency --rounds 0 -v, DEBUG, INFO",
        "--verbose status --data FOLDER --verbose=false, DEBUG, WARN",
        "--verbose=false status --data FOLDER, INFO, ERROR",
        "status --data FOLDER, INFO, ERROR"
    })
    void saysMoreWhereverOnTheLineItIsAskedTo(String line, String ours, String others) {
        Map<Logger, @Nullable Level> before = new LinkedHashMap<>();
        Stream.concat(Stream.of(org.slf4j.Logger.ROOT_LOGGER_NAME, "dev.dateline"), Main.OTHERS.stream())
                .map(name -> (Logger) LoggerFactory.getLogger(name))
                .forEach(logger -> before.put(logger, logger.getLevel()));
        try {
            before.keySet().forEach(logger -> logger.setLevel(Level.ERROR));
            Main.level("dev.dateline", Level.INFO);

            run(line.replace("FOLDER", folder.toString()).split(" ", -1));

            assertThat(LoggerFactory.getLogger("dev.dateline"))
                    .extracting(logger -> ((Logger) logger).getLevel())
                    .isEqualTo(Level.toLevel(ours));
            assertThat(Main.OTHERS)
                    .extracting(name -> ((Logger) LoggerFactory.getLogger(name)).getLevel())
                    .containsOnly(Level.toLevel(others));
        } finally {
            before.forEach(Logger::setLevel);
        }
    }

    @Test
    void theVersionIsTheBuilds() {
        assertThat(run("--version")).isZero();
        assertThat(out.toString())
                .matches("(?s)dateline \\d+\\.\\d+.*, Java \\d+.*")
                .doesNotContain("${");
    }

    @Test
    void anUnknownCommandIsOneLineAndAHint() {
        assertThat(run("dmeo")).isEqualTo(2);
        assertThat(err.toString())
                .startsWith("Unmatched argument at index 0: 'dmeo'")
                .contains("See dateline --help");
    }

    @Test
    void aWrongSettingIsOneLineWithItsPath() throws IOException {
        Path file = Files.writeString(folder.resolve("my.yaml"), "gateway: {prot: 1}");

        assertThat(run("up", "--config", file.toString())).isEqualTo(2);
        assertThat(err.toString()).isEqualToIgnoringNewLines("gateway.prot: unknown key (did you mean port?)");
    }

    @Test
    void onePartAloneNeedsACluster() throws IOException {
        Path file = Files.writeString(folder.resolve("my.yaml"), "");

        assertThat(run("ingest", "--config", file.toString())).isEqualTo(2);
        assertThat(err.toString()).startsWith("kafka.bootstrapServers: is missing; `ingest` alone needs a cluster");
    }

    @Test
    void aKeyThatIsNotThereIsNamed() throws IOException {
        Path file = Files.writeString(folder.resolve("my.yaml"), """
            ingest:
              sources:
                - {provider: harbor-wire, credit: Harbor Wire, kind: wire, keyEnv: DATELINE_KEY_NOT_SET}
            """);

        assertThat(run("up", "--config", file.toString(), "--data", folder.toString()))
                .isEqualTo(2);
        assertThat(err.toString())
                .isEqualToIgnoringNewLines(
                        "ingest.sources[0].keyEnv: the environment variable DATELINE_KEY_NOT_SET is not set");
    }

    @Test
    void aPortInUseIsSaidBeforeAnythingStarts() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}))) {
            String port = Integer.toString(taken.getLocalPort());

            assertThat(run(
                            "demo",
                            "--port",
                            port,
                            "--data",
                            folder.resolve("demo").toString()))
                    .isEqualTo(1);
            assertThat(err.toString()).startsWith("port " + port + " is in use (--port): ");
            assertThat(folder.resolve("demo")).doesNotExist();
        }
    }

    @Test
    void aSpeedThatCannotBeIsRefused() {
        assertThat(run("demo", "--speed", "0")).isEqualTo(2);
        assertThat(err.toString()).startsWith("--speed 0.0 is not above 0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--kills", "--each"})
    void aProofWithoutAKillIsRefused(String option) {
        assertThat(run("prove", "crash", option, "0", "--data", folder.toString()))
                .isEqualTo(2);
        assertThat(err.toString()).isEqualToIgnoringNewLines(option + ": 0 is below 1");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void anUpgradeOfMatchingWithoutAnOlderBuildIsRefused() {
        assertThat(run("prove", "all", "--other-matching", "--data", folder.toString()))
                .isEqualTo(2);
        assertThat(err.toString()).isEqualToIgnoringNewLines("--other-matching belongs to --from");
        assertThat(folder).isEmptyDirectory();
    }

    @ParameterizedTest
    @ValueSource(strings = {"yesterday", "2026-03-01", "2026-03-01T12:00:00", "12:00Z", "2026-02-30T12:00:00Z", ""})
    void aTimeSinceWhichIsMatchedThatIsNoneIsRefused(String given) {
        assertThat(run("verify", "--matched-since", given, "--data", folder.toString()))
                .isEqualTo(2);
        assertThat(err.toString())
                .isEqualToIgnoringNewLines(
                        "--matched-since: '" + given + "' is no time with its zone, such as 2026-03-01T12:00:00Z");
    }

    @Test
    void aTimeSinceWhichIsMatchedThatIsStillToComeIsRefused() {
        assertThat(run("verify", "--matched-since", "2999-01-01T01:00:00+01:00", "--data", folder.toString()))
                .isEqualTo(2);
        assertThat(err.toString()).isEqualToIgnoringNewLines("--matched-since: 2999-01-01T00:00:00Z is still to come");
    }

    @Test
    void aSoundConfigurationIsSaidAndShownAndNothingStarts() throws IOException {
        Path file = Files.writeString(folder.resolve("my.yaml"), "gateway: {port: 9999}");
        Path data = folder.resolve("data");

        assertThat(run("up", "--check", "--config", file.toString(), "--data", data.toString()))
                .isZero();
        assertThat(out.toString()).startsWith("the configuration is sound").contains("gateway.port", "127.0.0.1:9999");
        assertThat(data).doesNotExist();
    }

    @Test
    void everyProblemIsALineWithItsPath() throws IOException {
        Path file = Files.writeString(folder.resolve("my.yaml"), "{gateway: {prot: 1}, topics: {partitions: 0}}");

        assertThat(run("gateway", "--check", "--bootstrap-servers", "a:1", "--config", file.toString()))
                .isEqualTo(2);
        assertThat(err.toString().lines())
                .containsExactly(
                        "topics.partitions: 0 is not 1 to 1000", "gateway.prot: unknown key (did you mean port?)");
    }

    @Test
    void aSecretOnTheCommandLineIsRefusedAndNotRepeated() {
        assertThat(run("ingest", "--bootstrap-servers", "a:1", "--kafka", "sasl.jaas.config=x password=hunter2;"))
                .isEqualTo(2);
        assertThat(err.toString())
                .startsWith("--kafka sasl.jaas.config: a secret does not belong on the command line")
                .doesNotContain("hunter2");
    }

    @Test
    void settingsOfKafkasClientsComeFromTheCommandLine() throws IOException {
        Path file = Files.writeString(folder.resolve("my.yaml"), "");

        assertThat(run(
                        "process",
                        "--check",
                        "--config",
                        file.toString(),
                        "--bootstrap-servers",
                        "a:1,b:2",
                        "--kafka",
                        "client.rack=north",
                        "--kafka",
                        "reconnect.backoff.max.ms=2000"))
                .isZero();
        assertThat(out.toString()).contains("a:1,b:2", "client.rack = north", "reconnect.backoff.max.ms = 2000");
    }

    @Test
    void theStatusOfAFolderThatNothingRunsOnIsOneLine() {
        assertThat(run("status", "--data", folder.toString())).isEqualTo(1);
        assertThat(err.toString().lines())
                .singleElement()
                .satisfies(line -> assertThat(line)
                        .startsWith("no broker runs on " + folder.resolve("broker") + ": start `up` or `demo`"));
        assertThat(folder.resolve("broker")).doesNotExist();
    }

    @Test
    void whereOnlyTheDemonstrationRunsTheCommandForItIsSaid() throws IOException {
        Path demo = folder.resolve("demo");
        Path other = folder.resolve("broker");
        Path broker = Files.createDirectories(demo.resolve("broker"));
        Files.writeString(broker.resolve("ports.properties"), "broker=9092\ncontroller=9093\n");
        Path lock = Files.createFile(broker.resolve("lock"));

        assertThatThrownBy(() -> ClusterOptions.running(other, demo))
                .as("it has run once")
                .hasMessageContaining(": start `up` or `demo`");
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE)) {
            assertThat(channel.tryLock()).isNotNull();
            assertThatThrownBy(() -> ClusterOptions.running(other, demo))
                    .hasMessage("no broker runs on " + other + "; for the demonstration add --data " + demo);
        }
        assertThatThrownBy(() -> ClusterOptions.running(other, folder.resolve("none")))
                .hasMessageContaining(": start `up` or `demo`");
    }

    @Test
    void aFileThatIsMissingIsNamedOnce() {
        Path file = folder.resolve("none.txt");

        assertThat(run("statements", file.toString())).isEqualTo(2);
        assertThat(err.toString()).isEqualToIgnoringNewLines(file + ": there is no such file");
    }

    @Test
    void aFolderAndAClusterAtOnceAreRefused() {
        assertThat(run("status", "--data", folder.toString(), "--bootstrap-servers", "a:1"))
                .isEqualTo(2);
        assertThat(err.toString()).startsWith("--data and --bootstrap-servers: give one of them");
    }

    private int run(String... args) {
        CommandLine line = Main.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
        int code = line.execute(args);
        line.getOut().flush();
        line.getErr().flush();
        return code;
    }
}
