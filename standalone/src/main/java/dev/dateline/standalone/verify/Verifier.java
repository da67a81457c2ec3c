package dev.dateline.standalone.verify;

import dev.dateline.contract.topic.Topics;
import dev.dateline.processor.DeskConfig;
import dev.dateline.processor.verify.Report;
import dev.dateline.processor.verify.Verification;
import dev.dateline.standalone.Trouble;
import dev.dateline.standalone.cluster.KafkaTrouble;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;

/** Reads the topics of one installation, running or not, and asks whether every promise is kept. */
public final class Verifier {
    private Verifier() {}

    /** The same as the other, whichever desks there are, and telling nobody how far it is. */
    public static Report verify(Map<String, String> kafka, Topics topics) {
        return verify(kafka, topics, null);
    }

    /** The same where another version matched until {@code matchedSince}; null where none did. */
    public static Report verify(Map<String, String> kafka, Topics topics, @Nullable Instant matchedSince) {
        return verify(kafka, topics, List.of(), matchedSince, Progress.NONE);
    }

    /**
     * Works everything out once more and tells what was found.
     *
     * @param kafka client settings
     * @param desks those that are set: their items must have come to them; none for "to any desk"
     * @param matchedSince what rests on items of before is noted, not compared with what this version makes of it; null for
     *     all is compared
     * @throws Trouble where the topics cannot be read
     */
    public static Report verify(
            Map<String, String> kafka,
            Topics topics,
            List<DeskConfig> desks,
            @Nullable Instant matchedSince,
            Progress progress) {
        try (KafkaArchive archive = new KafkaArchive(kafka, topics, progress)) {
            return Verification.run(topics, archive, desks, Instant.now(), matchedSince);
        } catch (KafkaException e) {
            throw KafkaTrouble.of(kafka, KafkaArchive.PATIENCE, e);
        }
    }
}
