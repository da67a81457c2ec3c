package dev.dateline.standalone.rejected;

import dev.dateline.contract.json.Json;
import dev.dateline.contract.topic.Topic;
import dev.dateline.contract.topic.Topics;
import dev.dateline.contract.wire.ItemId;
import dev.dateline.contract.wire.Rejected;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** The rejected topic, read from Kafka: cards of all that is wanted, and one record at a time. For one thread. */
public final class RejectedTopic implements AutoCloseable {
    /** So often is enough for a person to see that it goes on. */
    private static final long TOLD = 1000;

    private final Topic<ItemId, Rejected> topic;
    private final PartitionReader reader;
    private long read;
    private long unreadable;

    /** {@code kafka} are client settings. */
    public RejectedTopic(Map<String, String> kafka, Topics topics) {
        this.topic = topics.rejected();
        this.reader = new PartitionReader(kafka);
    }

    /** Those that stand, in the order in which they came in; {@code progress} hears how many records were read. */
    public List<Card> cards(Wanted wanted, BiConsumer<TopicPartition, Long> progress) {
        Map<ItemId, Card> cards = new HashMap<>();
        for (TopicPartition partition : reader.partitions(topic.name())) {
            reader.read(partition, reader.begin(partition), entry -> {
                take(entry, wanted, cards);
                read++;
                if (read % TOLD == 0) {
                    progress.accept(partition, read);
                }
                return true;
            });
        }
        return cards.values().stream()
                .sorted(Comparator.comparing(Card::received).thenComparing(Card::id))
                .toList();
    }

    /** How many records this version cannot read. */
    public long unreadable() {
        return unreadable;
    }

    /** The whole record; empty where it is gone by now. */
    public Optional<Rejected> at(Card card) {
        AtomicReference<ConsumerRecord<byte[], byte[]>> found = new AtomicReference<>();
        TopicPartition partition = new TopicPartition(topic.name(), card.place().partition());
        reader.read(partition, card.place().offset(), entry -> {
            found.set(entry);
            return false;
        });
        ConsumerRecord<byte[], byte[]> entry = found.get();
        return entry == null || entry.offset() != card.place().offset() ? Optional.empty() : value(entry);
    }

    @Override
    public void close() {
        reader.close();
    }

    /** The newest of a key counts, also where it is no longer wanted. */
    private void take(ConsumerRecord<byte[], byte[]> entry, Wanted wanted, Map<ItemId, Card> cards) {
        if (Topic.isFiller(entry.key())) {
            return;
        }
        try {
            ItemId key = topic.key(entry.key());
            Optional<Rejected> newest = entry.value() == null ? Optional.empty() : value(entry);
            newest.filter(wanted::takes)
                    .ifPresentOrElse(
                            rejected -> cards.put(
                                    key, Card.of(key, rejected, new Card.Place(entry.partition(), entry.offset()))),
                            () -> cards.remove(key));
        } catch (Json.Malformed e) {
            unreadable++;
        }
    }

    private Optional<Rejected> value(ConsumerRecord<byte[], byte[]> entry) {
        try {
            return Optional.of(topic.value(entry.value()));
        } catch (Json.Malformed e) {
            unreadable++;
            return Optional.empty();
        }
    }
}
