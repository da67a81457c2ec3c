package dev.dateline.ingest.publish;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.contract.topic.Topic;
import dev.dateline.contract.topic.TopicPlan;
import dev.dateline.contract.topic.Topics;
import dev.dateline.contract.wire.Provider;
import dev.dateline.contract.wire.SourceId;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class KafkaMemoryTest {
    private static final Topics TOPICS = new Topics(TopicPlan.single("test.", 24));
    private static final Topic<SourceId, byte[]> SOURCES = TOPICS.sources();
    private static final SourceId FEED = new SourceId(new Provider("harbor-wire"), "https://news.example/all.xml");
    private static final SourceId OTHER = new SourceId(new Provider("harbor-wire"), "https://news.example/other.xml");

    private final Vertx vertx = Vertx.vertx();
    private final Slow producer = new Slow();
    private final AtomicInteger readings = new AtomicInteger();

    @AfterEach
    void close() throws Exception {
        vertx.close().await(10, TimeUnit.SECONDS);
    }

    @Test
    void recallsTheNewestOfEachSourceAndReadsTheTopicOnce() throws Exception {
        KafkaMemory memory = memory(() -> consumer("one", "two"));

        assertThat(recall(memory, FEED)).contains("two");
        assertThat(recall(memory, OTHER)).isEmpty();
        assertThat(readings).hasValue(1);
    }

    @Test
    void knowsWhatItKept() throws Exception {
        KafkaMemory memory = memory(() -> consumer("one"));
        recall(memory, FEED);
        memory.keep(FEED, "three").await(10, TimeUnit.SECONDS);

        assertThat(recall(memory, FEED)).contains("three");
        var written = producer.history().getFirst();
        assertThat(written.topic()).isEqualTo("test.sources");
        assertThat(SOURCES.key(written.key())).isEqualTo(FEED);
        assertThat(written.value()).isEqualTo("three".getBytes(UTF_8));
    }

    @Test
    void passesOverWhatIsNoSources() throws Exception {
        MockConsumer<byte[], byte[]> consumer = consumer("one");
        consumer.schedulePollTask(() -> consumer.addRecord(record(1, "nonsense".getBytes(UTF_8), "x")));
        consumer.updateEndOffsets(Map.of(partition(), 2L));

        assertThat(recall(memory(() -> consumer), FEED)).contains("one");
    }

    @Test
    void triesAgainAfterKafkaWasAway() throws Exception {
        KafkaMemory memory = memory(() -> {
            MockConsumer<byte[], byte[]> consumer = consumer("one");
            if (readings.get() == 1) {
                consumer.setOffsetsException(new TimeoutException("no broker answers"));
            }
            return consumer;
        });

        assertThatThrownBy(() -> recall(memory, FEED))
                .isInstanceOf(Unavailable.class)
                .hasMessage("Kafka: no broker answers");
        assertThat(recall(memory, FEED)).contains("one");
    }

    @Test
    void saysThatNothingIsKeptWhileKafkaIsAway() throws Exception {
        producer.sendException = new TimeoutException("no broker answers");
        KafkaMemory memory = memory(() -> consumer("one"));

        assertThatThrownBy(() -> memory.keep(FEED, "two").await(10, TimeUnit.SECONDS))
                .isInstanceOf(Unavailable.class);
        assertThat(recall(memory, FEED)).contains("one");
    }

    @Test
    void whatIsKeptLastIsWrittenLastHoweverLongASendTakes() throws Exception {
        KafkaMemory memory = memory(() -> consumer("one"));
        producer.slow = "two";
        Future<Void> before = memory.keep(FEED, "two");
        Future<Void> last = memory.keep(FEED, "three");
        Future.all(before, last).await(10, TimeUnit.SECONDS);

        assertThat(producer.history())
                .extracting(written -> new String(written.value(), UTF_8))
                .containsExactly("two", "three");
    }

    /** Lets one text wait, as where Kafka's memory is full. */
    private static final class Slow extends MockProducer<byte[], byte[]> {
        private volatile String slow = "";

        Slow() {
            super(true, null, new ByteArraySerializer(), new ByteArraySerializer());
        }

        // Real producers let several threads in at once.
        @SuppressWarnings("UnsynchronizedOverridesSynchronized")
        @Override
        public java.util.concurrent.Future<RecordMetadata> send(
                ProducerRecord<byte[], byte[]> written, Callback callback) {
            if (slow.equals(new String(written.value(), UTF_8))) {
                LockSupport.parkNanos(Duration.ofMillis(300).toNanos());
            }
            return super.send(written, callback);
        }
    }

    private KafkaMemory memory(Supplier<Consumer<byte[], byte[]>> consumers) {
        Late<Producer<byte[], byte[]>> made = new Late<>(() -> producer, Producer::close, System::nanoTime);
        return new KafkaMemory(vertx, SOURCES, made, () -> {
            readings.incrementAndGet();
            return consumers.get();
        });
    }

    private static Optional<String> recall(KafkaMemory memory, SourceId source) throws Exception {
        return memory.recall(source).await(30, TimeUnit.SECONDS);
    }

    /** A topic that holds these texts of one source. */
    private static MockConsumer<byte[], byte[]> consumer(String... texts) {
        MockConsumer<byte[], byte[]> consumer = new MockConsumer<>("earliest");
        consumer.updateBeginningOffsets(Map.of(partition(), 0L));
        consumer.updateEndOffsets(Map.of(partition(), (long) texts.length));
        consumer.schedulePollTask(() -> {
            for (int i = 0; i < texts.length; i++) {
                consumer.addRecord(record(i, SOURCES.keyBytes(FEED), texts[i]));
            }
        });
        return consumer;
    }

    private static ConsumerRecord<byte[], byte[]> record(long offset, byte[] key, @Nullable String text) {
        byte[] value = text == null ? null : text.getBytes(UTF_8);
        return new ConsumerRecord<>(SOURCES.name(), 0, offset, key, value);
    }

    private static TopicPartition partition() {
        return new TopicPartition(SOURCES.name(), 0);
    }
}
