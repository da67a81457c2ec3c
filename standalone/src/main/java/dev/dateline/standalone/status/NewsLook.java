package dev.dateline.standalone.status;

import dev.dateline.contract.topic.Topics;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Reads the topics that tell how much news there is; a topic that is missing holds none. */
record NewsLook(Map<String, String> kafka, Clock clock) {
    private static final Duration LATELY = Duration.ofDays(1);

    News at(Topics topics, List<TopicStatus> found) {
        NewsCount count = new NewsCount(topics);
        Instant since = clock.instant().minus(LATELY);
        try (TopicRead read = new TopicRead(kafka, StatusReader.PATIENCE)) {
            for (TopicStatus topic : found) {
                if (topic.present() && topic.leaderless() == 0) {
                    if (topic.name().equals(topics.rejected().name())) {
                        read.since(since, topic.name(), count::rejected);
                    } else if (count.newestMatters(topic.name())) {
                        read.all(topic.name(), count::newest);
                    }
                }
            }
        }
        return count.news();
    }
}
