package dev.dateline.standalone.rehearse;

import dev.dateline.contract.article.Article;
import dev.dateline.contract.article.ArticleId;
import dev.dateline.contract.article.DeskId;
import dev.dateline.contract.json.Json;
import dev.dateline.contract.topic.Topic;
import dev.dateline.contract.topic.Topics;
import dev.dateline.contract.topic.Values;
import dev.dateline.processor.match.Analyser;
import dev.dateline.processor.match.MatchInput;
import dev.dateline.processor.store.TopicScan;
import dev.dateline.standalone.cluster.KafkaTrouble;
import dev.dateline.standalone.verify.Progress;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

/** Hands the recorded order of matching to a rehearsal, as it stands on the topics of one installation. */
public final class Recorded {
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final Map<String, String> kafka;
    private final Topics topics;
    private final Progress progress;
    private final Topic<DeskId, MatchInput> input;
    private final Set<ArticleId> told = new HashSet<>();
    private long records;

    public Recorded(Map<String, String> kafka, Topics topics, Progress progress) {
        this.kafka = kafka;
        this.topics = topics;
        this.progress = progress;
        this.input = topics.matchInput().carrying(Values.json(MatchInput.class));
    }

    /** Reads all of it; throws {@link dev.dateline.standalone.Trouble} where Kafka does not let us. */
    public void into(Rehearsal rehearsal) {
        try (TopicScan scan = new TopicScan(kafka)) {
            // What an article was when the order that is kept began is known only of those that did not change since.
            each(scan, (desk, line, written) -> {
                if (line instanceof MatchInput.Changed changed) {
                    told.add(changed.article().id());
                }
            });
            unchanged(scan, rehearsal);
            each(scan, rehearsal::take);
        } catch (KafkaException e) {
            throw KafkaTrouble.of(kafka, PATIENCE, e);
        }
    }

    private interface Reader {
        void take(DeskId desk, MatchInput line, Instant written);
    }

    private void unchanged(TopicScan scan, Rehearsal rehearsal) {
        Analyser analyser = new Analyser();
        scan.read(topics.articles().name(), entry -> {
            if (entry.value() != null) {
                try {
                    Article article = topics.articles().value(entry.value());
                    if (!told.contains(article.id())) {
                        rehearsal.take(
                                article.desk(),
                                new MatchInput.Changed(article, analyser.terms(article)),
                                Instant.ofEpochMilli(entry.timestamp()));
                    }
                } catch (Json.Malformed e) {
                    // Matching passed over it as well, and it stands among what was set aside.
                    records++;
                }
            }
        });
    }

    private void each(TopicScan scan, Reader reader) {
        for (int partition = 0; partition < input.partitions(); partition++) {
            TopicPartition from = new TopicPartition(input.name(), partition);
            scan.read(from, entry -> {
                progress.reading(from, ++records);
                one(entry, reader);
            });
        }
    }

    private void one(ConsumerRecord<byte[], byte[]> entry, Reader reader) {
        if (entry.value() == null) {
            return;
        }
        try {
            reader.take(input.key(entry.key()), input.value(entry.value()), Instant.ofEpochMilli(entry.timestamp()));
        } catch (Json.Malformed e) {
            // As above.
            records++;
        }
    }
}
