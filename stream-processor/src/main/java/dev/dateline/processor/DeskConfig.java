package dev.dateline.processor;

import dev.dateline.contract.article.DeskId;
import dev.dateline.contract.canary.Canary;
import dev.dateline.contract.json.Require;
import dev.dateline.contract.wire.Provider;
import java.util.List;

/** A desk and the sources it takes; no sources means all. */
public record DeskConfig(DeskId id, List<Provider> sources) {
    public DeskConfig {
        Require.present("id", id);
        Require.that(!id.equals(Canary.DESK), "desk " + id + " is Dateline's own");
        sources = List.copyOf(Require.present("sources", sources));
    }

    public boolean takes(Provider provider) {
        return !provider.equals(Canary.PROVIDER) && (sources.isEmpty() || sources.contains(provider));
    }

    /** The desks that take a provider's items; the canary has one of its own. */
    public static List<DeskId> taking(List<DeskConfig> desks, Provider provider) {
        return provider.equals(Canary.PROVIDER)
                ? List.of(Canary.DESK)
                : desks.stream()
                        .filter(desk -> desk.takes(provider))
                        .map(DeskConfig::id)
                        .toList();
    }
}
