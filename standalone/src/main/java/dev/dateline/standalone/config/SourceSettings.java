package dev.dateline.standalone.config;

import dev.dateline.contract.wire.ItemKind;
import dev.dateline.contract.wire.Provider;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who may send items. The key itself stands in a file or in an environment variable.
 *
 * @param credit the provider's name in print
 * @param issuer the body that speaks, for a statement
 * @param keyFile a file that holds the key and nothing else; null where {@code keyEnv} is given
 * @param keyEnv the environment variable that holds the key; null where {@code keyFile} is given
 */
public record SourceSettings(
        Provider provider,
        String credit,
        ItemKind kind,
        @Nullable String issuer,
        @Nullable Path keyFile,
        @Nullable String keyEnv) {
    public SourceSettings {
        BadValue.unless(provider != null, "provider", "is missing");
        BadValue.unless(credit != null, "credit", "is missing");
        BadValue.unless(kind != null, "kind", "is missing (wire or statement)");
        BadValue.unless(kind != ItemKind.STATEMENT || issuer != null, "issuer", "is missing: a statement needs it");
        BadValue.unless(
                (keyFile == null) != (keyEnv == null),
                "keyFile",
                "give either keyFile or keyEnv, for where the key stands");
        // The value is not repeated: somebody may have put the key itself here.
        BadValue.unless(keyEnv == null || keyEnv.matches("[A-Z][A-Z0-9_]*"), "keyEnv", "is no variable's name");
    }
}
