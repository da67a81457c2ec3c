package dev.dateline.ingest.source;

import dev.dateline.ingest.normalize.Sender;
import java.util.Optional;

/** Who may send. */
@FunctionalInterface
public interface Senders {
    /** The sender who holds this secret; empty where nobody does. */
    Optional<Sender> holding(String presented);
}
