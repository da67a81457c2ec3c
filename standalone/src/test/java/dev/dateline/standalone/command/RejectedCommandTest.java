package dev.dateline.standalone.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.contract.topic.TopicPlan;
import dev.dateline.contract.topic.Topics;
import dev.dateline.contract.wire.Provider;
import dev.dateline.contract.wire.RejectReason;
import dev.dateline.standalone.broker.EmbeddedBroker;
import dev.dateline.standalone.rejected.Aside;
import dev.dateline.standalone.topics.TopicSetup;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class RejectedCommandTest {
    private static final String END = System.lineSeparator();

    @TempDir
    static Path folder;

    private static EmbeddedBroker broker;
    private static String config;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeAll
    static void start() throws Exception {
        broker = EmbeddedBroker.start(folder.resolve("data/broker"), 0);
        Path key = Files.writeString(folder.resolve("key"), "harbor-wire-secret-1");
        config =
                Files.writeString(folder.resolve("my.yaml"), """
                        ingest:
                          sources:
                            - {provider: harbor-wire, credit: Harbor Wire, kind: wire, keyFile: "%s"}
                        """.formatted(key)).toString();
    }

    @AfterAll
    static void stop() {
        broker.close();
    }

    @Test
    void listsShowsAndReplays() throws Exception {
        Aside aside = aside("whole.");
        aside.one(Aside.item("urn:1"), RejectReason.MALFORMED);
        aside.carrying(
                new Provider("veld-board"), "x", RejectReason.BAD_TIME, new byte[] {'?'}, Aside.RECEIVED.plusMillis(1));

        assertThat(run("whole.", "list")).isZero();
        assertThat(out.toString())
                .containsPattern("^[0-9a-f]{10}  \\S+Z  harbor-wire       MALFORMED         could not be read")
                .endsWith(END + "2 set aside" + END);
        String id = out.toString().substring(0, 10);
        String then = "2023-09-19T18:05:00.001Z";
        assertThat(run("whole.", "list", "--json", "--reason", "bad_time", "--since", then, "--provider", "veld-board"))
                .isZero();
        assertThat(out.toString()).contains("\"provider\":\"veld-board\",\"name\":\"x\",\"reason\":\"BAD_TIME\"");
        assertThat(run("whole.", "list", "--since", "PT2H")).isZero();
        assertThat(out.toString()).isEqualTo("nothing is set aside" + END);

        assertThat(run("whole.", "show", id.substring(0, 6))).isZero();
        assertThat(out.toString()).startsWith("id        " + id).endsWith(END + END + Aside.item("urn:1") + END);
        assertThat(rawBytes(id)).isEqualTo(Aside.item("urn:1"));

        assertThat(run("whole.", "replay", "--all", "--dry-run")).isEqualTo(1);
        assertThat(out.toString())
                .endsWith(
                        "dry run, nothing was published: 1 would be replayed (1 item), 0 refused again, 1 left" + END);
        assertThat(run("whole.", "replay", id)).isZero();
        assertThat(out.toString())
                .isEqualTo(id + " harbor-wire: accepted, 1 item" + END + "1 replayed (1 item), 0 refused again, 0 left"
                        + END);
        assertThat(run("whole.", "replay", "--all")).isEqualTo(1);
        assertThat(out.toString()).contains("left, the provider veld-board is not configured");
        assertThat(run("whole.", "list", "--provider", "harbor-wire")).isZero();
        assertThat(out.toString()).isEqualTo("nothing is set aside" + END);
    }

    @Test
    void replaysWithoutAnyKeyAndSaysByItsCodeThatSomethingCouldNotBeRead() throws Exception {
        Aside aside = aside("keyless.");
        aside.one(Aside.item("urn:1"), RejectReason.MALFORMED);
        Path key = folder.resolve("key");
        Path hidden = Files.move(key, folder.resolve("hidden"));
        try {
            assertThat(run("keyless.", "replay", "--all")).isZero();
        } finally {
            Files.move(hidden, key);
        }
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>copyOf(aside.kafka()), new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>("keyless.rejected", "harbor-wire x", "{"))
                    .get();
        }

        assertThat(run("keyless.", "replay", "--all")).isEqualTo(1);
        assertThat(err.toString()).contains("1 records on the rejected topic cannot be read by this version");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "replay",
                "replay --all 0123456789",
                "replay 0123456789 --reason BAD_TIME",
                "replay 0123456789",
                "show ../etc",
                "show",
                "list --since yesterday",
                "list --reason BAD_MOOD",
                "list --provider Harbor"
            })
    void wrongUseIsToldInOneLine(String line) {
        aside("wrong.");

        assertThat(run("wrong.", line.split(" ", -1))).isEqualTo(2);
        assertThat(err.toString()).isNotBlank().doesNotContain("Exception", "\tat ");
    }

    @Test
    void saysWhereNothingRuns() {
        int code =
                execute("rejected", "list", "--data", folder.resolve("nothing").toString());

        assertThat(code).isEqualTo(1);
        assertThat(err.toString()).startsWith("no broker runs on ");
    }

    @Test
    void saysWhereThereIsNoSuchInstallation() {
        assertThat(run("never.", "list")).isEqualTo(1);
        assertThat(err.toString()).startsWith("there is no topic never.rejected: ");
    }

    private String rawBytes(String id) {
        PrintStream before = System.out;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        try {
            assertThat(run("whole.", "show", "--raw", id)).isZero();
        } finally {
            System.setOut(before);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private int run(String prefix, String... args) {
        Path settings = folder.resolve(prefix + "yaml");
        try {
            Files.writeString(
                    settings, Files.readString(Path.of(config)) + "topics: {partitions: 2, prefix: " + prefix + "}\n");
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        Stream<String> where = Stream.of(
                "--config",
                settings.toString(),
                "--data",
                folder.resolve("data").toString());
        return execute(Stream.of(Stream.of("rejected"), Stream.of(args), where)
                .flatMap(part -> part)
                .toArray(String[]::new));
    }

    private int execute(String... args) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        CommandLine line = Main.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
        int code = line.execute(args);
        line.getOut().flush();
        line.getErr().flush();
        return code;
    }

    private static Aside aside(String prefix) {
        Map<String, String> kafka = Map.of("bootstrap.servers", broker.bootstrapServers());
        Topics topics = new Topics(TopicPlan.single(prefix, 2));
        TopicSetup.ensure(kafka, topics);
        return new Aside(kafka, topics);
    }
}
