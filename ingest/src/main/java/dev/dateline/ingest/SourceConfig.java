package dev.dateline.ingest;

import dev.dateline.contract.json.Require;
import dev.dateline.contract.wire.ItemKind;
import dev.dateline.contract.wire.Origin;
import dev.dateline.contract.wire.Provider;
import dev.dateline.ingest.normalize.Sender;
import org.jspecify.annotations.Nullable;

/**
 * One provider that may send.
 *
 * @param credit its name in print, such as "Harbor Wire"
 * @param issuer the body that speaks, for statements; null for wire copy
 * @param key whoever has it, sends as this provider
 */
public record SourceConfig(
        Provider provider,
        String credit,
        ItemKind kind,
        @Nullable String issuer,
        ApiKey key) {
    public SourceConfig {
        Require.present("provider", provider);
        Require.line("credit", credit);
        Require.present("kind", kind);
        Require.that(kind != ItemKind.STATEMENT || issuer != null, "a source of statements needs its issuer");
        Require.present("key", key);
    }

    Sender sender() {
        return new Sender(provider, new Origin(kind, credit, issuer));
    }
}
