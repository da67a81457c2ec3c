package dev.dateline.processor.verify;

import dev.dateline.contract.article.DeskId;
import dev.dateline.contract.desk.Proposal;
import dev.dateline.contract.desk.Settled;
import dev.dateline.contract.ledger.Figure;
import dev.dateline.processor.match.MatchInput;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What another version of matching may have made, which cannot be compared with what this one makes. Unless said, there is none. */
interface Inherited {
    Inherited NONE = new Inherited() {};

    /** Where another version matched until {@code since}; null where all was matched by this version. */
    static Inherited of(@Nullable Instant since) {
        return since == null ? NONE : new OlderMatching(since);
    }

    /** One more partition is read: its desks have nothing in common with those before. */
    default void begin() {}

    /** The next item version of the order, once each. */
    default void came(DeskId desk, MatchInput.Arrived arrived, Instant written) {}

    /** A proposal as it stands. */
    default void stands(String key, Proposal proposal) {}

    /** A proposal as this version makes it. */
    default void gives(String key, Proposal proposal) {}

    /** A line of a ledger as this version makes it. */
    default void gives(String key, Figure line) {}

    /**
     * What the desk decided on, where it is another version's: the desk has taught by it all the same. Null where it is not
     * known or not inherited.
     */
    default @Nullable Proposal decided(Settled settled) {
        return null;
    }

    /** Takes out of both what cannot be compared, and counts it. */
    default void setAside(Expected expectedProposals, Held heldProposals, Expected expectedFacts, Held heldFacts) {}

    /** Says, when all is compared, how much was set aside, also where that is nothing. */
    default void close(Findings findings) {}
}
