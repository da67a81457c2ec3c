package dev.dateline.standalone.status;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The brokers.
 *
 * @param id the cluster's
 * @param controller the node that is in charge; null where the cluster does not tell
 */
public record ClusterStatus(String id, @Nullable Integer controller, List<Broker> brokers) {
    public ClusterStatus {
        brokers = List.copyOf(brokers);
    }

    /** One of them, and the address that it tells its clients. */
    public record Broker(int id, String address) {}
}
