package dev.dateline.contract.wire;

import dev.dateline.contract.json.Require;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the provider wants an item handled.
 *
 * @param urgency IPTC urgency, 1 (highest) to 9
 * @param embargo not to be published before; null where there is none
 * @param about the items that this one corrects or withdraws, where the provider names them
 */
public record Handling(
        PubStatus status,
        Signal signal,
        int urgency,
        @Nullable Instant embargo,
        List<ItemId> about) {
    public Handling {
        Require.present("status", status);
        Require.present("signal", signal);
        Require.that(urgency >= 1 && urgency <= 9, "urgency " + urgency + " is not 1 to 9");
        if (embargo != null) {
            Require.time("embargo", embargo);
        }
        about = List.copyOf(Require.present("about", about));
    }

    /** Whether the provider takes the item back. */
    public boolean isKill() {
        return status == PubStatus.CANCELED || signal == Signal.KILL;
    }
}
