package dev.dateline.gateway.protocol;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.dateline.contract.json.Json;
import dev.dateline.contract.live.EntryId;
import dev.dateline.contract.live.Position;
import dev.dateline.gateway.page.FrontView;
import dev.dateline.gateway.page.UpdateView;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a reader is sent: one JSON object to a frame. {@code position} is where the reader stands once it has it. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = ServerMessage.Entry.class, name = "entry"),
    @JsonSubTypes.Type(value = ServerMessage.CaughtUp.class, name = "caughtUp"),
    @JsonSubTypes.Type(value = ServerMessage.Reset.class, name = "reset"),
    @JsonSubTypes.Type(value = ServerMessage.Heartbeat.class, name = "heartbeat")
})
public sealed interface ServerMessage {
    Position position();

    /** The message as it goes over the wire. */
    default String text() {
        return Json.text(this);
    }

    /** One more line of the log, and what it changes on the page. */
    record Entry(Position position, Line entry, Shows shows) implements ServerMessage {}

    /**
     * Which line of the log that is. Its words are in what it shows: so thousands are not sent them twice, and none is sent
     * those that no longer stand, or the items that they rest on.
     *
     * @param type its kind, such as {@code posted}
     * @param at when it was decided (UTC)
     */
    record Line(String type, EntryId id, Instant at) {}

    /**
     * The backlog is done; what follows is live.
     *
     * @param readers about how many follow the article at this node; null where that was not counted
     * @param behind for how many seconds this node has heard nothing of what is new; null where it hears
     */
    record CaughtUp(
            Position position,
            Ending verdict,
            @Nullable Integer readers,
            @Nullable Integer behind) implements ServerMessage {}

    /** The whole page anew; {@code reason} is one line, {@code updates} newest first. */
    record Reset(Position position, String reason, FrontView front, List<UpdateView> updates)
            implements ServerMessage {}

    /**
     * Nothing has happened, and the line stands.
     *
     * @param readers about how many follow the article at this node; null where that was not counted
     * @param behind for how many seconds this node has heard nothing of what is new; null where it hears
     */
    record Heartbeat(
            Position position,
            @Nullable Integer readers,
            @Nullable Integer behind) implements ServerMessage {}
}
