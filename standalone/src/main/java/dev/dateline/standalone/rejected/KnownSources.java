package dev.dateline.standalone.rejected;

import dev.dateline.contract.wire.Delivered;
import dev.dateline.contract.wire.Rejected;
import dev.dateline.contract.wire.SourceId;
import dev.dateline.ingest.normalize.Sender;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The sources as they are set now: on whose behalf something is read again. */
public record KnownSources(Map<SourceId, Sender> senders) {
    public KnownSources {
        senders = Map.copyOf(senders);
    }

    /** By the source; where that is not set any longer, by the provider's others, if they all speak alike. */
    Optional<Sender> sender(Rejected rejected) {
        Delivered delivered = rejected.delivered();
        Optional<Sender> exact = delivered == null
                ? Optional.empty()
                : Optional.ofNullable(senders.get(delivered.source()))
                        .filter(sender -> sender.provider().equals(rejected.provider()));
        List<Sender> any = senders.values().stream()
                .filter(sender -> sender.provider().equals(rejected.provider()))
                .distinct()
                .toList();
        return exact.or(() -> any.size() == 1 ? Optional.of(any.getFirst()) : Optional.empty());
    }

    /** Why there is no sender, in one line. */
    String missing(Rejected rejected) {
        boolean provider =
                senders.values().stream().anyMatch(sender -> sender.provider().equals(rejected.provider()));
        return provider
                ? "its source is not configured any more, and those of " + rejected.provider() + " differ"
                : "the provider " + rejected.provider() + " is not configured";
    }
}
