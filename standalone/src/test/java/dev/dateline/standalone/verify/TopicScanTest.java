package dev.dateline.standalone.verify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.processor.store.TopicScan;
import dev.dateline.standalone.broker.EmbeddedBroker;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TopicScanTest {
    private static final TopicPartition HERE = new TopicPartition("here", 0);

    @Test
    void waitsForWhatIsCommittedBehindAnOpenTransaction(@TempDir Path folder) throws Exception {
        try (EmbeddedBroker broker = EmbeddedBroker.start(folder, 0)) {
            create(broker);
            try (var open = producer(broker, "open");
                    var quick = producer(broker, "quick")) {
                open.beginTransaction();
                send(open, "aborted");
                quick.beginTransaction();
                send(quick, "committed");
                quick.commitTransaction();

                CompletableFuture<List<String>> scan = CompletableFuture.supplyAsync(() -> read(broker));

                assertThat(scan).failsWithin(Duration.ofSeconds(2));
                open.abortTransaction();
                assertThat(scan).succeedsWithin(Duration.ofSeconds(30)).isEqualTo(List.of("committed"));
            }
        }
    }

    @Test
    void refusesToReadWithinAnotherReading(@TempDir Path folder) throws Exception {
        try (EmbeddedBroker broker = EmbeddedBroker.start(folder, 0)) {
            create(broker);
            try (var producer = producer(broker, "quick")) {
                producer.beginTransaction();
                send(producer, "one");
                producer.commitTransaction();
            }
            try (TopicScan scan = new TopicScan(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
                assertThatThrownBy(() -> scan.read(HERE, line -> scan.read(HERE, other -> {})))
                        .isInstanceOf(IllegalStateException.class)
                        .hasMessage(HERE + " is read within another reading");
                List<String> after = new ArrayList<>();
                scan.read(HERE, line -> after.add(new String(line.value(), UTF_8)));
                assertThat(after).containsExactly("one");
            }
        }
    }

    @Test
    void whatStandsUnderNoKeyIsReadUnderAnEmptyOne(@TempDir Path folder) throws Exception {
        try (EmbeddedBroker broker = EmbeddedBroker.start(folder, 0)) {
            create(broker);
            try (var producer = producer(broker, "quick")) {
                producer.beginTransaction();
                producer.send(new ProducerRecord<>(HERE.topic(), null, "nobody's".getBytes(UTF_8)))
                        .get();
                producer.commitTransaction();
            }
            List<Integer> lengths = new ArrayList<>();
            TopicScan.all(
                    Map.of("bootstrap.servers", broker.bootstrapServers()),
                    HERE.topic(),
                    line -> lengths.add(line.key().length));

            assertThat(read(broker)).containsExactly("nobody's");
            assertThat(lengths).containsExactly(0);
        }
    }

    private static List<String> read(EmbeddedBroker broker) {
        List<String> found = new ArrayList<>();
        try (TopicScan scan = new TopicScan(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            scan.read(HERE, line -> found.add(new String(line.value(), UTF_8)));
        }
        return found;
    }

    private static void create(EmbeddedBroker broker) throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            admin.createTopics(List.of(new NewTopic(HERE.topic(), 1, (short) 1)))
                    .all()
                    .get();
        }
    }

    private static KafkaProducer<byte[], byte[]> producer(EmbeddedBroker broker, String id) {
        Map<String, Object> config = Map.of("bootstrap.servers", broker.bootstrapServers(), "transactional.id", id);
        var producer = new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer());
        producer.initTransactions();
        return producer;
    }

    private static void send(KafkaProducer<byte[], byte[]> producer, String text) throws Exception {
        producer.send(new ProducerRecord<>(HERE.topic(), text.getBytes(UTF_8))).get();
    }
}
