package dev.dateline.ingest.source;

import dev.dateline.contract.json.Require;
import dev.dateline.contract.wire.ItemKind;
import dev.dateline.contract.wire.Origin;
import dev.dateline.contract.wire.Provider;
import dev.dateline.contract.wire.SourceId;
import dev.dateline.ingest.normalize.Sender;
import org.jspecify.annotations.Nullable;

/** One way in which one provider's items come in. A provider may have several. */
public record SourceConfig(Sender sender, Inlet inlet) {
    public SourceConfig {
        Require.present("sender", sender);
        Require.present("inlet", inlet);
    }

    /** What the source is known by. */
    public SourceId id() {
        return new SourceId(sender.provider(), inlet.name());
    }

    /** A provider that pushes with a key; {@code issuer} is the body that speaks, for statements. */
    public static SourceConfig push(
            Provider provider, String credit, ItemKind kind, @Nullable String issuer, ApiKey key) {
        return new SourceConfig(new Sender(provider, new Origin(kind, credit, issuer)), new Inlet.Push(key));
    }
}
