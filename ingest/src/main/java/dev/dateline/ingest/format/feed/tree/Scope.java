package dev.dateline.ingest.format.feed.tree;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The namespaces that one element declares, on top of those around it; most declare none and share their parent's. */
record Scope(@Nullable Scope outer, Map<String, String> declared) {
    static final Scope NONE = new Scope(null, Map.of());

    Scope with(Map<String, String> more) {
        return more.isEmpty() ? this : new Scope(this, more);
    }

    @Nullable String namespace(String prefix) {
        for (Scope scope = this; scope != null; scope = scope.outer) {
            String found = scope.declared.get(prefix);
            if (found != null) {
                return found;
            }
        }
        return null;
    }
}
