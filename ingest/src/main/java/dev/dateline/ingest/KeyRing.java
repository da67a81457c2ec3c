package dev.dateline.ingest;

import dev.dateline.contract.wire.Provider;
import dev.dateline.ingest.source.Inlet;
import dev.dateline.ingest.source.SourceConfig;
import dev.dateline.ingest.source.push.Senders;
import java.util.List;
import java.util.Optional;

/** Knows senders by their keys. Tries every key, so that the time tells nothing about which one came close. */
final class KeyRing implements Senders {
    private volatile List<SourceConfig> sources = List.of();

    KeyRing(List<SourceConfig> sources) {
        set(sources);
    }

    /** From now on these may send, and nobody else. */
    void set(List<SourceConfig> wanted) {
        sources = List.copyOf(wanted);
    }

    @Override
    public Optional<SourceConfig> holding(String presented) {
        Optional<SourceConfig> found = Optional.empty();
        for (SourceConfig source : sources) {
            boolean matches =
                    source.inlet() instanceof Inlet.Push push && push.key().matches(presented);
            found = matches ? Optional.of(source) : found;
        }
        return found;
    }

    @Override
    public Optional<SourceConfig> signing(Provider provider) {
        return sources.stream()
                .filter(source -> source.inlet() instanceof Inlet.SignedPush)
                .filter(source -> source.sender().provider().equals(provider))
                .findFirst();
    }
}
