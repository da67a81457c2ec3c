package dev.dateline.processor.store;

import dev.dateline.contract.desk.Candidate;
import dev.dateline.contract.desk.CandidateKey;
import dev.dateline.contract.desk.Proposal;
import dev.dateline.contract.desk.ProposalKey;
import dev.dateline.contract.desk.WatchAnswer;
import dev.dateline.contract.desk.Work;
import dev.dateline.contract.desk.WorkKey;
import dev.dateline.contract.ledger.Figure;
import dev.dateline.contract.ledger.FigureKey;
import dev.dateline.contract.wire.ItemVersion;
import dev.dateline.contract.wire.RawId;
import org.jspecify.annotations.Nullable;

/** Something that the match application writes to a topic. */
public sealed interface MatchEffect {
    /** A proposal as it now is; null where it is to be forgotten. */
    record Told(ProposalKey key, @Nullable Proposal proposal) implements MatchEffect {}

    /** A story that no article tells, as it is offered to the desk; null where that is over. */
    record Offered(CandidateKey key, @Nullable Candidate candidate) implements MatchEffect {}

    /** A line of an article's ledger as it now is; null where it is to be forgotten. */
    record Noted(FigureKey key, @Nullable Figure figure) implements MatchEffect {}

    /** What an editor hears to a question about watches. */
    record Answered(WatchAnswer answer) implements MatchEffect {}

    /** An item version whose words are to be forgotten; {@code raw} is the delivery that it came in, where that is known. */
    record Erased(ItemVersion version, @Nullable RawId raw) implements MatchEffect {}

    /** Work for the clerk that is not to be done after all. */
    record Unplanned(WorkKey key) implements MatchEffect {}

    /** Work for the clerk. */
    record Planned(Work work) implements MatchEffect {}
}
