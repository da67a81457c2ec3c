package dev.dateline.ingest;

import dev.dateline.ingest.normalize.Sender;
import dev.dateline.ingest.source.Senders;
import java.util.List;
import java.util.Optional;

/** Knows senders by their keys. Tries every key, so that the time tells nothing about which one came close. */
record KeyRing(List<SourceConfig> sources) implements Senders {
    @Override
    public Optional<Sender> holding(String presented) {
        Optional<Sender> found = Optional.empty();
        for (SourceConfig source : sources) {
            boolean matches = source.key().matches(presented);
            found = matches ? Optional.of(source.sender()) : found;
        }
        return found;
    }
}
