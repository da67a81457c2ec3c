package dev.dateline.standalone.command;

import dev.dateline.standalone.cluster.KafkaTrouble;
import dev.dateline.standalone.rejected.Card;
import dev.dateline.standalone.rejected.RejectedTopic;
import dev.dateline.standalone.rejected.Wanted;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.common.KafkaException;

/** Opens the rejected topic for a command, shows how far the reading is, and says in one line where it cannot be read. */
final class RejectedLook {
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private RejectedLook() {}

    /** What a command does with the topic; gives its exit code. */
    @FunctionalInterface
    interface Work {
        int on(RejectedTopic topic);
    }

    static int at(ClusterOptions.Target target, Work work) {
        try (RejectedTopic topic = new RejectedTopic(target.kafka(), target.topics())) {
            return work.on(topic);
        } catch (KafkaException e) {
            throw KafkaTrouble.of(target.kafka(), PATIENCE, e);
        }
    }

    static List<Card> cards(RejectedTopic topic, Wanted wanted, PrintWriter err) {
        List<Card> cards;
        try (ProgressLine progress = ProgressLine.on(err)) {
            cards = topic.cards(wanted, progress::reading);
        }
        if (topic.unreadable() > 0) {
            err.println(topic.unreadable() + " records on the rejected topic cannot be read by this version");
            err.flush();
        }
        return cards;
    }
}
