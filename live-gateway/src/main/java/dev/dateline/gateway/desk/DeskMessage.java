package dev.dateline.gateway.desk;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.dateline.contract.article.ArticleId;
import dev.dateline.contract.json.Json;
import dev.dateline.gateway.page.CandidateView;
import dev.dateline.gateway.page.FigureView;
import dev.dateline.gateway.page.ProposalView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a console is sent: one JSON object to a frame. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = DeskMessage.Proposal.class, name = "proposal"),
    @JsonSubTypes.Type(value = DeskMessage.Candidates.class, name = "candidates"),
    @JsonSubTypes.Type(value = DeskMessage.Receipts.class, name = "receipts"),
    @JsonSubTypes.Type(value = DeskMessage.Waiting.class, name = "waiting"),
    @JsonSubTypes.Type(value = DeskMessage.Facts.class, name = "facts"),
    @JsonSubTypes.Type(value = DeskMessage.Looking.class, name = "looking"),
    @JsonSubTypes.Type(value = DeskMessage.Ready.class, name = "ready"),
    @JsonSubTypes.Type(value = DeskMessage.Heartbeat.class, name = "heartbeat")
})
sealed interface DeskMessage {
    /** The message as it goes over the wire. */
    default String text() {
        return Json.text(this);
    }

    /** A proposal as it stands now; one that is no longer open goes from the queue. */
    record Proposal(ProposalView proposal) implements DeskMessage {}

    /** Stories that no page tells, all of them, in place of those that were sent before. */
    record Candidates(List<CandidateView> candidates) implements DeskMessage {}

    /** How far withdrawals have come: those that have changed, in place of what was sent of them before. */
    record Receipts(List<ReceiptView> receipts) implements DeskMessage {}

    /**
     * What waits for a second person, what goes out later, and what of late went out without a picture: all of it, in place
     * of what was sent before.
     */
    record Waiting(List<WaitingView> waiting, List<ScheduledView> scheduled, List<Omissions.View> leftOut)
            implements DeskMessage {}

    /**
     * The ledger of the article that the console's editor works on, all its lines, in place of what was sent of it before.
     */
    record Facts(ArticleId article, List<FigureView> figures) implements DeskMessage {}

    /** Who else looks at which proposals, all that are looked at, in place of what was sent before. */
    record Looking(List<Presence.Looked> looking) implements DeskMessage {}

    /**
     * All that were open were sent; what follows is live.
     *
     * @param behind as with a heartbeat, since the first of those is long in coming
     */
    record Ready(@Nullable Integer behind) implements DeskMessage {}

    /**
     * Nothing has happened, and the line stands.
     *
     * @param behind for how many seconds this node has heard nothing of Kafka, so that nothing can be decided here; null
     *     where it hears
     */
    record Heartbeat(@Nullable Integer behind) implements DeskMessage {}
}
