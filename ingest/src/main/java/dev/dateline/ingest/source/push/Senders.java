package dev.dateline.ingest.source.push;

import dev.dateline.contract.wire.Provider;
import dev.dateline.ingest.source.SourceConfig;
import java.util.Optional;

/** Who may send. */
@FunctionalInterface
public interface Senders {
    /** The source whose sender holds this secret; empty where nobody does. */
    Optional<SourceConfig> holding(String presented);

    /** The source in which this provider signs what it sends; empty where it does not. */
    default Optional<SourceConfig> signing(Provider provider) {
        return Optional.empty();
    }
}
