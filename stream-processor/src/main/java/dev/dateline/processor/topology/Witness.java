package dev.dateline.processor.topology;

import dev.dateline.contract.desk.Act;
import dev.dateline.contract.desk.Outcome;
import dev.dateline.contract.wire.RejectReason;
import java.time.Duration;
import java.time.Instant;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * Sees what both applications work on, and changes nothing of it. What an aborted transaction has them redo is seen again. Each
 * call is short; from any of their threads.
 */
public interface Witness {
    /** Looks at nothing. */
    Witness NONE = new Witness() {
        @Override
        public void took(TopicPartition from, Instant written) {}

        @Override
        public void matched(Use use, Duration sinceReceived) {}

        @Override
        public void decided(Act act, Outcome outcome, @Nullable Duration sinceDecided) {}

        @Override
        public void setAside(RejectReason reason) {}
    };

    /** What an item comes to. */
    enum Use {
        /** A proposal of its own. */
        PROPOSED,
        /** One more source of a proposal. */
        FOLDED,
        /** It changed what was there before: a withdrawal, an older version. */
        FOLLOWED,
        /** Nothing that an editor is asked about. */
        UNMATCHED
    }

    /** A record of this partition, written then. */
    void took(TopicPartition from, Instant written);

    /** An item was held against the articles of a desk, so long after it had come in. */
    void matched(Use use, Duration sinceReceived);

    /**
     * A decision was folded.
     *
     * @param sinceDecided by the real clock; null where that is not known
     */
    void decided(Act act, Outcome outcome, @Nullable Duration sinceDecided);

    /** A record could not be read. */
    void setAside(RejectReason reason);
}
