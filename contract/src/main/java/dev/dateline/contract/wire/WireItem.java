package dev.dateline.contract.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.dateline.contract.json.Require;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One version of one thing that a provider sent, normalised.
 *
 * @param versionCreated when the provider made this version, by the provider's clock (UTC)
 * @param details {@link Details#NONE} where nothing more is known
 * @param raw the delivery that it came in, on the raw topic; null where that was not kept
 */
public record WireItem(
        ItemVersion version,
        Origin origin,
        Handling handling,
        Copy copy,
        Instant versionCreated,

        @JsonInclude(value = JsonInclude.Include.CUSTOM, valueFilter = Details.Absent.class)
        Details details,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable RawId raw) {
    public WireItem {
        Require.present("version", version);
        Require.present("origin", origin);
        Require.present("handling", handling);
        Require.present("copy", copy);
        Require.time("versionCreated", versionCreated);
        details = orNone(details);
    }

    public WireItem(ItemVersion version, Origin origin, Handling handling, Copy copy, Instant versionCreated) {
        this(version, origin, handling, copy, versionCreated, Details.NONE);
    }

    /** One of which no delivery is kept. */
    public WireItem(
            ItemVersion version, Origin origin, Handling handling, Copy copy, Instant versionCreated, Details details) {
        this(version, origin, handling, copy, versionCreated, details, null);
    }

    /** The same item, with the delivery that it came in. */
    public WireItem from(RawId delivery) {
        return new WireItem(version, origin, handling, copy, versionCreated, details, delivery);
    }

    /** The same version, of which this line is all that is left: its words were taken down. */
    public WireItem saying(String line) {
        Copy left = new Copy(copy.language(), line, "", List.of());
        return new WireItem(version, origin, handling, left, versionCreated);
    }

    /** What this version comes to. */
    public Action action() {
        if (details.flags().contains(Details.Flag.EXERCISE)) {
            return Action.IGNORE;
        }
        if (handling.isKill()) {
            return Action.KILL;
        }
        if (handling.status() == PubStatus.WITHHELD) {
            return Action.WITHHOLD;
        }
        return switch (handling.signal()) {
            case CORRECTION -> Action.CORRECTION;
            case UPDATE -> Action.UPDATE;
            case NONE, KILL -> Action.NEW;
        };
    }

    /** Records of before have none. */
    private static Details orNone(@Nullable Details details) {
        return details == null ? Details.NONE : details;
    }
}
