package dev.dateline.standalone.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.contract.topic.TopicPlan;
import dev.dateline.contract.topic.Topics;
import dev.dateline.processor.store.TopicScan;
import dev.dateline.standalone.broker.EmbeddedBroker;
import dev.dateline.standalone.topics.TopicSetup;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class BackupCommandTest {
    private static final Topics TOPICS = new Topics(TopicPlan.single("", 1));

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void whatAFolderHasGoesToFilesAndFromThereToAnotherFolder() throws Exception {
        String config = Files.writeString(folder.resolve("dateline.yaml"), "topics: {partitions: 1}\n")
                .toString();
        String kept = folder.resolve("kept").toString();
        Path before = folder.resolve("before");
        Path after = folder.resolve("after");
        try (EmbeddedBroker broker = EmbeddedBroker.start(before.resolve("broker"), 0)) {
            decide(Map.of("bootstrap.servers", broker.bootstrapServers()));
        }

        assertThat(run("backup", "--config", config, "--data", before.toString(), "--to", kept))
                .as(err::toString)
                .isZero();
        assertThat(out.toString())
                .startsWith("kept 1 records of 6 partitions in " + kept + ", as they stood at ")
                .contains("Words that are taken down from now on stand in it in full");
        assertThat(run("restore", "--config", config, "--data", after.toString(), "--from", kept))
                .as(err::toString)
                .isZero();
        assertThat(out.toString())
                .contains(
                        "brought back 1 records of ",
                        "The folders of processors' state (processor.state) must be empty",
                        "What was TAKEN DOWN after that stands in it in full: take it down")
                .doesNotContain("--places");
        try (EmbeddedBroker broker = EmbeddedBroker.start(after.resolve("broker"), 0)) {
            List<String> back = new ArrayList<>();
            TopicScan.all(
                    Map.of("bootstrap.servers", broker.bootstrapServers()),
                    TOPICS.decisions().name(),
                    record -> back.add(new String(record.value(), StandardCharsets.UTF_8)));
            assertThat(back).containsExactly("decided");
        }

        assertThat(run("restore", "--config", config, "--data", after.toString(), "--from", kept))
                .isEqualTo(1);
        assertThat(err.toString()).contains("is not empty (its end is 1): a backup goes to an empty installation only");
    }

    @Test
    void aFolderThatIsNotThereIsSaidToBeAndNothingIsMade() {
        String nowhere = folder.resolve("nowhere").toString();
        Path data = folder.resolve("data");

        assertThat(run("restore", "--data", data.toString(), "--from", nowhere)).isEqualTo(2);
        assertThat(err.toString().strip()).isEqualTo("--from: there is no folder " + nowhere);
        assertThat(run("restore", "--data", data.toString(), "--from", folder.toString()))
                .isEqualTo(1);
        assertThat(err.toString()).contains("there is no backup in " + folder);
        assertThat(data).doesNotExist();
    }

    @Test
    void whatDoesNotFitIsRefusedBeforeAnythingIsMade() throws Exception {
        String one = Files.writeString(folder.resolve("one.yaml"), "topics: {partitions: 1}\n")
                .toString();
        String two = Files.writeString(folder.resolve("two.yaml"), "topics: {partitions: 2}\n")
                .toString();
        String kept = folder.resolve("kept").toString();
        Path before = folder.resolve("before");
        Path after = folder.resolve("after");
        try (EmbeddedBroker broker = EmbeddedBroker.start(before.resolve("broker"), 0)) {
            decide(Map.of("bootstrap.servers", broker.bootstrapServers()));
        }
        run("backup", "--config", one, "--data", before.toString(), "--to", kept);

        assertThat(run("restore", "--config", two, "--data", after.toString(), "--from", kept))
                .isEqualTo(1);
        assertThat(err.toString()).contains("set topics.partitions as it was");
        assertThat(after).doesNotExist();
        assertThat(run("restore", "--data", after.toString(), "--from", kept, "--places"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("there is no broker's data in ");
        assertThat(after).doesNotExist();
    }

    private static void decide(Map<String, String> kafka) throws Exception {
        TopicSetup.ensure(kafka, TOPICS);
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(Map.copyOf(kafka), new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(
                            TOPICS.decisions().name(),
                            "d".getBytes(StandardCharsets.UTF_8),
                            "decided".getBytes(StandardCharsets.UTF_8)))
                    .get();
        }
    }

    private int run(String... line) {
        CommandLine main = Main.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
        return main.execute(line);
    }
}
