package dev.dateline.standalone.status;

import dev.dateline.contract.topic.Topics;
import dev.dateline.standalone.Trouble;
import dev.dateline.standalone.config.Secrets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.jspecify.annotations.Nullable;

/**
 * Reads the topics that tell how much news there is, at each look only what is new; a topic that is missing holds none.
 */
final class NewsLook implements AutoCloseable {
    private static final Duration LATELY = Duration.ofDays(1);

    private final Map<String, String> kafka;
    private final Topics topics;
    private final Clock clock;
    private final NewsCount count;
    private @Nullable TopicRead read;

    NewsLook(Map<String, String> kafka, Topics topics, Clock clock) {
        this.kafka = kafka;
        this.topics = topics;
        this.clock = clock;
        this.count = new NewsCount(topics);
    }

    News at(List<TopicStatus> found) {
        Instant since = clock.instant().minus(LATELY);
        Map<String, String> unknown = new TreeMap<>();
        for (TopicStatus topic : found) {
            String why = count.matters(topic.name()) ? look(topic, since) : null;
            if (why != null) {
                unknown.put(topic.name(), why);
            }
        }
        return count.news(since, unknown);
    }

    /** Why this topic could not be read to its end; null where it was. */
    private @Nullable String look(TopicStatus topic, Instant since) {
        if (!topic.withoutLeader().isEmpty()) {
            return "no leader: " + StatusText.partitions(topic.withoutLeader());
        }
        try {
            if (topic.present()) {
                boolean lately = topic.name().equals(topics.rejected().name());
                reader().on(topic.name(), lately ? since : null, count::take, () -> count.forget(topic.name()));
            } else {
                reader().forget(topic.name());
                count.forget(topic.name());
            }
            return null;
        } catch (InterruptException e) {
            throw e;
        } catch (KafkaException e) {
            return Secrets.without(kafka, Trouble.lineOf(e));
        }
    }

    private TopicRead reader() {
        if (read == null) {
            read = new TopicRead(kafka, StatusReader.PATIENCE);
        }
        return read;
    }

    @Override
    public void close() {
        if (read != null) {
            read.close();
        }
    }
}
