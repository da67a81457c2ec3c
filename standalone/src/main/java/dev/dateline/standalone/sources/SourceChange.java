package dev.dateline.standalone.sources;

import dev.dateline.contract.wire.SourceId;
import dev.dateline.ingest.source.SourceConfig;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** How one list of sources differs from another. */
record SourceChange(List<SourceId> came, List<SourceId> went, List<SourceId> changed) {
    static SourceChange between(List<SourceConfig> before, List<SourceConfig> after) {
        Map<SourceId, SourceConfig> old = new HashMap<>();
        before.forEach(source -> old.put(source.id(), source));
        List<SourceId> came = new ArrayList<>();
        List<SourceId> changed = new ArrayList<>();
        for (SourceConfig source : after) {
            SourceConfig was = old.remove(source.id());
            if (was == null) {
                came.add(source.id());
            } else if (!was.equals(source)) {
                changed.add(source.id());
            }
        }
        return new SourceChange(
                came,
                before.stream().map(SourceConfig::id).filter(old::containsKey).toList(),
                changed);
    }

    /** One line for a person, such as {@code came: metro /srv/in; went: harbor-wire push}. */
    String line() {
        List<String> parts = new ArrayList<>();
        part(parts, "came", came);
        part(parts, "went", went);
        part(parts, "changed", changed);
        return parts.isEmpty() ? "in another order" : String.join("; ", parts);
    }

    private static void part(List<String> parts, String what, List<SourceId> sources) {
        if (!sources.isEmpty()) {
            parts.add(what + ": " + sources.stream().map(SourceId::shown).collect(Collectors.joining(", ")));
        }
    }
}
