package dev.dateline.gateway.protocol;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.dateline.contract.json.Json;
import dev.dateline.contract.json.Require;
import dev.dateline.contract.live.Position;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a reader's page may say: one JSON object to a frame. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type", defaultImpl = ClientMessage.Newer.class)
@JsonSubTypes({
    @JsonSubTypes.Type(value = ClientMessage.Shown.class, name = "shown"),
    @JsonSubTypes.Type(value = ClientMessage.Painted.class, name = "painted"),
    @JsonSubTypes.Type(value = ClientMessage.Follow.class, name = "follow"),
    @JsonSubTypes.Type(value = ClientMessage.Unfollow.class, name = "unfollow")
})
public sealed interface ClientMessage {
    /** Longer is none of them, in bytes. */
    int LONGEST = 512;

    /**
     * The page shows everything up to there: said of corrections, retractions and takedowns.
     *
     * @param article of which it does, where several are followed
     */
    record Shown(Position position, @Nullable String article) implements ClientMessage {
        public Shown {
            Require.present("position", position);
        }
    }

    /**
     * The page has painted an entry: said by a sample of pages, so that it is known how long news takes.
     *
     * @param position after it
     * @param millis from when it came to when it was painted
     * @param article of which it is, where several are followed
     */
    record Painted(Position position, long millis, @Nullable String article) implements ClientMessage {
        public Painted {
            Require.present("position", position);
        }
    }

    /**
     * Goes on with an article, where several may be followed; whoever follows it already begins anew.
     *
     * @param after the position to go on from; null for a snapshot
     */
    record Follow(String article, @Nullable String after) implements ClientMessage {
        public Follow {
            Require.present("article", article);
        }
    }

    /** Wants no more of an article. */
    record Unfollow(String article) implements ClientMessage {
        public Unfollow {
            Require.present("article", article);
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
