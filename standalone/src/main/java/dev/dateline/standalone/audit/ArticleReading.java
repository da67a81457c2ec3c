package dev.dateline.standalone.audit;

import dev.dateline.contract.article.ArticleId;
import dev.dateline.contract.desk.DecisionId;
import dev.dateline.contract.desk.DecisionKey;
import dev.dateline.contract.desk.Sighting;
import dev.dateline.contract.desk.SightingKey;
import dev.dateline.contract.json.Json;
import dev.dateline.contract.live.EntryKey;
import dev.dateline.contract.topic.Topic;
import dev.dateline.contract.topic.Topics;
import dev.dateline.processor.audit.Kept;
import dev.dateline.processor.store.TopicScan;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** What the topics hold of one article. Reads its partition of each from the beginning. */
public final class ArticleReading implements AutoCloseable {
    private final Topics topics;
    private final ArticleId article;
    private final TopicScan scan;

    /** {@code kafka} are client settings. */
    public ArticleReading(Map<String, String> kafka, Topics topics, ArticleId article) {
        this.topics = topics;
        this.article = article;
        this.scan = new TopicScan(kafka);
    }

    /** What readers were given: of each seq the newest value's bytes as text. To be read before {@link #decisions}. */
    public Map<Long, String> entries() {
        Map<Long, String> entries = new TreeMap<>();
        scan.read(partition(topics.updates(), new EntryKey(article, 1)), record -> {
            EntryKey key = entryKey(record.key());
            if (key != null && key.article().equals(article) && record.value() != null) {
                entries.put(key.seq(), text(record.value()));
            }
        });
        return entries;
    }

    /** All decisions on it, in their order. */
    public List<Kept> decisions() {
        List<Kept> kept = new ArrayList<>();
        DecisionKey any = new DecisionKey(article, new DecisionId("any"), "any");
        scan.read(partition(topics.decisions(), any), record -> {
            DecisionKey key = decisionKey(record.key());
            if (key != null && key.article().equals(article)) {
                kept.add(Kept.of(record));
            }
        });
        return kept;
    }

    /** Who looked at what is about it, oldest first, as far back as that is kept. */
    public List<Sighting> sightings() {
        List<Sighting> seen = new ArrayList<>();
        scan.read(partition(topics.sightings(), new SightingKey(article, "any")), record -> {
            try {
                if (article.equals(topics.sightings().key(record.key()).article())) {
                    seen.add(topics.sightings().value(record.value()));
                }
            } catch (Json.Malformed e) {
                // A sighting of a newer version; decisions are what is proved here.
                return;
            }
        });
        return seen;
    }

    @Override
    public void close() {
        scan.close();
    }

    private <K> TopicPartition partition(Topic<K, ?> topic, K key) {
        int count = scan.partitions(topic.name());
        return new TopicPartition(topic.name(), topic.over(count).partition(key));
    }

    private @Nullable EntryKey entryKey(byte[] key) {
        try {
            return topics.updates().key(key);
        } catch (Json.Malformed e) {
            return null;
        }
    }

    private @Nullable DecisionKey decisionKey(byte[] key) {
        try {
            return topics.decisions().key(key);
        } catch (Json.Malformed e) {
            return null;
        }
    }

    private static String text(byte[] value) {
        return new String(value, StandardCharsets.UTF_8);
    }
}
