package dev.dateline.processor;

import dev.dateline.contract.article.DeskId;
import dev.dateline.contract.json.Require;
import dev.dateline.contract.wire.Provider;
import java.util.List;

/** A desk and the sources it takes; no sources means all. */
public record DeskConfig(DeskId id, List<Provider> sources) {
    public DeskConfig {
        Require.present("id", id);
        sources = List.copyOf(Require.present("sources", sources));
    }

    public boolean takes(Provider provider) {
        return sources.isEmpty() || sources.contains(provider);
    }
}
