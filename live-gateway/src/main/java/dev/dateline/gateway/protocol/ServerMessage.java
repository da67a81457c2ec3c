package dev.dateline.gateway.protocol;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.dateline.contract.json.Json;
import dev.dateline.contract.live.Position;
import dev.dateline.gateway.page.FrontView;
import dev.dateline.gateway.page.UpdateView;
import java.util.List;

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
    record Entry(Position position, dev.dateline.contract.live.Entry entry, Shows shows) implements ServerMessage {}

    /** The backlog is done; what follows is live. */
    record CaughtUp(Position position, Ending verdict) implements ServerMessage {}

    /** The whole page anew; {@code reason} is one line, {@code updates} newest first. */
    record Reset(Position position, String reason, FrontView front, List<UpdateView> updates)
            implements ServerMessage {}

    /** Nothing has happened, and the line stands. */
    record Heartbeat(Position position) implements ServerMessage {}
}
