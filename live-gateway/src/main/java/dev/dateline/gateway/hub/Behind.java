package dev.dateline.gateway.hub;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** When a silence of Kafka is long enough that whoever looks at this node's pages must be told. */
public final class Behind {
    /** Shorter ones are a broker's that takes another's place, and nobody's business. */
    public static final Duration QUIET = Duration.ofSeconds(20);

    private Behind() {}

    /** For how many seconds a node with this silence may have missed what is new; null where it has missed nothing. */
    public static @Nullable Integer seconds(Duration silence) {
        return silence.compareTo(QUIET) > 0 ? Math.toIntExact(silence.toSeconds()) : null;
    }
}
