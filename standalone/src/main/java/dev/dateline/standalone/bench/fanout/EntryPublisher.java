package dev.dateline.standalone.bench.fanout;

import dev.dateline.contract.article.ArticleId;
import dev.dateline.contract.live.Entry;
import dev.dateline.contract.live.EntryKey;
import dev.dateline.contract.topic.Stage;
import dev.dateline.contract.topic.Topic;
import dev.dateline.contract.topic.Topics;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Produces entries of articles of its own, one for each channel, as the log application does. */
final class EntryPublisher implements Publisher {
    private final Topic<EntryKey, Entry> topic;
    private final KafkaProducer<byte[], byte[]> producer;
    private final List<MadeLog> logs;

    private EntryPublisher(Topic<EntryKey, Entry> topic, KafkaProducer<byte[], byte[]> producer, List<MadeLog> logs) {
        this.topic = topic;
        this.producer = producer;
        this.logs = logs;
    }

    /** Opens the articles {@code name-0}, {@code name-1} …, and waits until they are on the topic. */
    static EntryPublisher open(Map<String, String> kafka, Topics topics, String name, int channels) {
        Map<String, Object> settings = new HashMap<>(kafka);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        List<MadeLog> logs = IntStream.range(0, channels)
                .mapToObj(channel -> new MadeLog(new ArticleId(name + "-" + channel)))
                .toList();
        EntryPublisher publisher = new EntryPublisher(
                topics.updates(),
                new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer()),
                logs);
        logs.forEach(log -> publisher.send(log.opened()));
        publisher.producer.flush();
        return publisher;
    }

    @Override
    public void publish(int channel, Marked message) {
        send(logs.get(channel).posted(message.text()));
    }

    @Override
    public void close() {
        producer.close();
    }

    private void send(Entry entry) {
        EntryKey key = EntryKey.of(entry);
        ProducerRecord<byte[], byte[]> record =
                new ProducerRecord<>(topic.name(), topic.partition(key), topic.keyBytes(key), topic.valueBytes(entry));
        byte[] now = Stage.write(Instant.now());
        List.of(Stage.RECEIVED, Stage.MATCHED, Stage.DECIDED, Stage.PUBLISHED)
                .forEach(stage -> record.headers().add(stage.header(), now));
        var unused = producer.send(record);
    }
}
