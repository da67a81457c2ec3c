package dev.dateline.standalone.command;

import dev.dateline.contract.wire.Provider;
import dev.dateline.standalone.Trouble;
import dev.dateline.standalone.config.IngestSettings;
import dev.dateline.standalone.parts.PartConfigs;
import dev.dateline.standalone.replay.SendingKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Whose key to send with: never the key itself. */
final class KeyOptions {
    @Option(
            names = "--provider",
            paramLabel = "P",
            description = "Send as this one of ingest.sources (default: the only one).")
    private @Nullable String provider;

    @Option(names = "--key-file", paramLabel = "FILE", description = "The key stands here, not in the settings.")
    private @Nullable Path file;

    @Option(
            names = "--key-env",
            paramLabel = "NAME",
            description = "The key stands in this environment variable, such as DATELINE_KEY_HARBOR.")
    private @Nullable String variable;

    SendingKey read(IngestSettings settings) {
        if (file != null && variable != null) {
            throw Trouble.wrongUse("give either --key-file or --key-env");
        }
        try {
            return new SendingKey(secret(settings));
        } catch (IllegalArgumentException e) {
            throw Trouble.wrongUse("the key: " + Trouble.lineOf(e));
        }
    }

    private String secret(IngestSettings settings) {
        if (file != null) {
            return fromFile(file);
        }
        if (variable != null) {
            String value = System.getenv(variable);
            if (value == null || value.isBlank()) {
                // The name is not repeated: somebody may have put the key itself here.
                throw Trouble.wrongUse("--key-env: there is no such environment variable, or it is empty");
            }
            return value.strip();
        }
        return PartConfigs.key(settings, provider == null ? null : named(provider), System.getenv());
    }

    private static Provider named(String provider) {
        try {
            return new Provider(provider);
        } catch (IllegalArgumentException e) {
            throw Trouble.wrongUse("--provider: " + Trouble.lineOf(e));
        }
    }

    private static String fromFile(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw Trouble.wrongUse("--key-file: " + file + " cannot be read");
        }
    }
}
