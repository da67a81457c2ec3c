package dev.dateline.standalone.config;

import dev.dateline.contract.article.DeskId;
import dev.dateline.contract.wire.Provider;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A desk and the sources that it takes; none named means all. */
public record DeskSettings(DeskId id, List<Provider> sources) {
    public DeskSettings(DeskId id, @Nullable List<Provider> sources) {
        BadValue.unless(id != null, "id", "is missing");
        this.id = id;
        this.sources = sources == null ? List.of() : List.copyOf(sources);
    }
}
