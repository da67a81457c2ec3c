package dev.dateline.standalone.rejected;

import dev.dateline.contract.wire.Delivered;
import dev.dateline.contract.wire.Rejected;
import dev.dateline.ingest.normalize.Sender;
import dev.dateline.ingest.source.SourceConfig;
import java.util.List;
import java.util.Optional;

/** The sources as they are set now: on whose behalf something is read again. */
public record KnownSources(List<SourceConfig> sources) {
    public KnownSources {
        sources = List.copyOf(sources);
    }

    /** By the source; where that is not set any longer, by the provider's others, if they all speak alike. */
    Optional<Sender> sender(Rejected rejected) {
        List<SourceConfig> of = sources.stream()
                .filter(source -> source.sender().provider().equals(rejected.provider()))
                .toList();
        Delivered delivered = rejected.delivered();
        Optional<Sender> exact = of.stream()
                .filter(source -> delivered != null && source.id().equals(delivered.source()))
                .map(SourceConfig::sender)
                .findFirst();
        List<Sender> any = of.stream().map(SourceConfig::sender).distinct().toList();
        return exact.or(() -> any.size() == 1 ? Optional.of(any.getFirst()) : Optional.empty());
    }

    /** Why there is no sender, in one line. */
    String missing(Rejected rejected) {
        boolean provider =
                sources.stream().anyMatch(source -> source.sender().provider().equals(rejected.provider()));
        return provider
                ? "its source is not configured any more, and those of " + rejected.provider() + " differ"
                : "the provider " + rejected.provider() + " is not configured";
    }
}
