package dev.dateline.standalone.bench;

import dev.dateline.contract.topic.Topic;
import dev.dateline.standalone.Trouble;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntUnaryOperator;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * What Kafka alone takes for the way of an approval: a record of a decision's size is produced and consumed, and whoever
 * consumed it produces one of an entry's size, which is consumed in turn. Two hops, each acknowledged by all replicas.
 */
final class Floor implements AutoCloseable {
    private static final short COPIES = 1;

    private final String first;
    private final IntUnaryOperator spread;
    private final String sizes;
    private final RecordSize decision;
    private final KafkaProducer<byte[], byte[]> sender;
    private final KafkaProducer<byte[], byte[]> relay;
    private final List<Follower> followers;
    private final AtomicReference<Tally> current = new AtomicReference<>(new Tally(0));

    /**
     * Makes two topics like those of decisions and updates, and follows them.
     *
     * @param decisions is what the first hop is like; holds some records
     * @param updates the same for the second hop
     * @param spread gives each number's partition
     */
    Floor(Map<String, String> kafka, Topic<?, ?> decisions, Topic<?, ?> updates, IntUnaryOperator spread)
            throws InterruptedException {
        int partitions = decisions.partitions();
        this.spread = spread;
        this.first = like(decisions);
        String second = like(updates);
        make(kafka, decisions, updates);
        this.decision = RecordSize.of(Clients.consumer(kafka), decisions.name());
        RecordSize entry = RecordSize.of(Clients.consumer(kafka), updates.name());
        this.sender = new KafkaProducer<>(Clients.producer(kafka));
        this.relay = new KafkaProducer<>(Clients.producer(kafka));
        this.followers = List.of(
                Follower.start(Clients.consumer(kafka), Clients.partitions(first, partitions), record -> {
                    int number = ByteBuffer.wrap(record.value()).getInt();
                    send(relay, second, record.partition(), entry, number);
                }),
                Follower.start(
                        Clients.consumer(kafka),
                        Clients.partitions(second, partitions),
                        record -> current.get()
                                .arrived(ByteBuffer.wrap(record.value()).getInt(), System.nanoTime())));
        this.sizes = "decisions of %,d bytes, entries of %,d".formatted(decision.whole(), entry.whole());
    }

    /** The sizes of both hops' records, for a person. */
    String sizes() {
        return sizes;
    }

    /** From now on arrivals count in {@code tally}. */
    void count(Tally tally) {
        current.set(tally);
    }

    /** Sends one off. */
    void send(int number) {
        send(sender, first, spread.applyAsInt(number), decision, number);
    }

    @Override
    public void close() {
        followers.forEach(Follower::close);
        sender.close();
        relay.close();
    }

    private static void send(
            KafkaProducer<byte[], byte[]> producer, String topic, int partition, RecordSize size, int number) {
        byte[] key = new byte[size.key()];
        byte[] value = new byte[Math.max(size.value(), Integer.BYTES)];
        new Random(number).nextBytes(value);
        ByteBuffer.wrap(value).putInt(number);
        var unused = producer.send(new ProducerRecord<>(topic, partition, key, value));
    }

    private static String like(Topic<?, ?> topic) {
        return topic.name() + "-floor";
    }

    private static void make(Map<String, String> kafka, Topic<?, ?>... topics) throws InterruptedException {
        try (Admin admin = Admin.create(Map.copyOf(kafka))) {
            for (Topic<?, ?> topic : topics) {
                NewTopic made = new NewTopic(like(topic), topic.partitions(), COPIES).configs(topic.config());
                admin.createTopics(List.of(made)).all().get();
            }
        } catch (ExecutionException e) {
            throw Trouble.failed("the topics of the floor cannot be made: " + Trouble.lineOf(e));
        }
    }
}
