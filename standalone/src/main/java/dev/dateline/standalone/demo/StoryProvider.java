package dev.dateline.standalone.demo;

import dev.dateline.contract.json.Require;
import dev.dateline.contract.wire.ItemKind;
import dev.dateline.contract.wire.Origin;
import dev.dateline.contract.wire.Provider;
import org.jspecify.annotations.Nullable;

/** Somebody who sends items in the story; {@code issuer} is null for wire copy. */
public record StoryProvider(
        Provider id, String credit, ItemKind kind, @Nullable String issuer) {
    public StoryProvider {
        Require.present("id", id);
        Require.present("origin", new Origin(kind, credit, issuer));
    }
}
