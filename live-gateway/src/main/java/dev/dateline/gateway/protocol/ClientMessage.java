package dev.dateline.gateway.protocol;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.dateline.contract.json.Json;
import dev.dateline.contract.json.Require;
import dev.dateline.contract.live.Position;
import java.util.Optional;

/** What a reader's page may say: one JSON object to a frame. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type", defaultImpl = ClientMessage.Newer.class)
@JsonSubTypes(@JsonSubTypes.Type(value = ClientMessage.Shown.class, name = "shown"))
public sealed interface ClientMessage {
    /** Longer is none of them, in bytes. */
    int LONGEST = 256;

    /** The page shows everything up to there: said of corrections, retractions and takedowns. */
    record Shown(Position position) implements ClientMessage {
        public Shown {
            Require.present("position", position);
        }
    }

    /** Of a kind that this version does not know; passed over. */
    record Newer() implements ClientMessage {}

    /** The message in these bytes; empty where they are none. */
    static Optional<ClientMessage> read(byte[] bytes) {
        try {
            return bytes.length > LONGEST ? Optional.empty() : Optional.of(Json.read(bytes, ClientMessage.class));
        } catch (Json.Malformed e) {
            return Optional.empty();
        }
    }
}
