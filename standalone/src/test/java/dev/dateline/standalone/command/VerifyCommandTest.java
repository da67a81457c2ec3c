package dev.dateline.standalone.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.contract.topic.TopicPlan;
import dev.dateline.contract.topic.Topics;
import dev.dateline.standalone.broker.EmbeddedBroker;
import dev.dateline.standalone.topics.TopicSetup;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class VerifyCommandTest {
    private static final Topics TOPICS = new Topics(TopicPlan.single("", 2));

    private final StringWriter out = new StringWriter();

    @Test
    void printsATableOrJsonAndFailsWhereAPromiseIsBroken(@TempDir Path folder) throws Exception {
        String config = Files.writeString(folder.resolve("my.yaml"), "topics: {partitions: 2}")
                .toString();
        String data = folder.resolve("data").toString();
        try (EmbeddedBroker broker = EmbeddedBroker.start(folder.resolve("data/broker"), 0)) {
            Map<String, String> kafka = Map.of("bootstrap.servers", broker.bootstrapServers());
            TopicSetup.ensure(kafka, TOPICS);

            assertThat(run("verify", "--data", data, "--config", config)).isZero();
            assertThat(out.toString())
                    .contains("0 item versions on wire", "checked     waiting    problems")
                    .endsWith("clean" + System.lineSeparator());

            write(kafka, "veld-dam/1");
        }

        // The broker is gone: the command brings up its own on the folder.
        assertThat(run("verify", "--data", data, "--config", config, "--json")).isEqualTo(1);
        assertThat(out.toString())
                .startsWith("{\"clean\":false,\"settled\":true,\"report\":{\"counts\":{\"accepted\":0,")
                .contains("updates veld-dam/1: is there, but nothing gives it");
    }

    private static void write(Map<String, String> kafka, String key) throws Exception {
        try (var producer =
                new KafkaProducer<>(Map.copyOf(kafka), new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(
                            TOPICS.updates().name(),
                            0,
                            key.getBytes(StandardCharsets.UTF_8),
                            "{}".getBytes(StandardCharsets.UTF_8)))
                    .get();
        }
    }

    private int run(String... args) {
        out.getBuffer().setLength(0);
        CommandLine line = Main.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(new StringWriter()));
        int code = line.execute(args);
        line.getOut().flush();
        return code;
    }
}
