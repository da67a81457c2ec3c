package dev.dateline.ingest.source.websub;

import io.vertx.core.MultiMap;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a hub asks, or says, at our address before it sends anything (WebSub, 5.2 and 5.3).
 *
 * @param challenge to be echoed where we agree; empty where the hub only denies
 * @param lease how long it will send, from now on
 * @param reason why it denies, one line; empty where it does not say
 */
record Verification(Mode mode, String topic, String challenge, Duration lease, String reason) {
    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,10}");
    private static final Duration LONGEST = Duration.ofDays(30);
    /** Hubs older than the standard say nothing of it. */
    private static final Duration UNSAID = Duration.ofDays(1);

    private static final int LONGEST_REASON = 200;

    enum Mode {
        SUBSCRIBE,
        UNSUBSCRIBE,
        DENIED
    }

    /** Empty where something is missing or is not what the standard says. */
    static Optional<Verification> of(MultiMap parameters) {
        String topic = parameters.get("hub.topic");
        String challenge = or(parameters.get("hub.challenge"), "");
        String lease = or(parameters.get("hub.lease_seconds"), Long.toString(UNSAID.toSeconds()));
        Mode mode = switch (or(parameters.get("hub.mode"), "")) {
            case "subscribe" -> Mode.SUBSCRIBE;
            case "unsubscribe" -> Mode.UNSUBSCRIBE;
            case "denied" -> Mode.DENIED;
            default -> null;
        };
        boolean whole = mode == Mode.DENIED || !challenge.isEmpty();
        if (mode == null || topic == null || !whole || !SECONDS.matcher(lease).matches()) {
            return Optional.empty();
        }
        String reason = line(or(parameters.get("hub.reason"), ""));
        return Optional.of(new Verification(mode, topic, challenge, lease(lease), reason));
    }

    private static Duration lease(String seconds) {
        Duration lease = Duration.ofSeconds(Long.parseLong(seconds));
        return lease.compareTo(LONGEST) > 0 ? LONGEST : lease;
    }

    private static String line(String text) {
        return text.codePoints()
                .limit(LONGEST_REASON)
                .map(c -> Character.isISOControl(c) ? ' ' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static String or(@Nullable String value, String otherwise) {
        return value == null ? otherwise : value;
    }
}
