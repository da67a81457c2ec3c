package dev.dateline.standalone.config;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where a secret stands: never in the settings themselves.
 *
 * @param setting the one that names the place, such as {@code keyFile}
 * @param file holds the secret and nothing else; null where {@code variable} is given
 * @param variable of the environment; null where {@code file} is given
 */
public record SecretPlace(
        String setting, @Nullable Path file, @Nullable String variable) {
    /** In one of the two. */
    static SecretPlace of(String secret, @Nullable Path file, @Nullable String variable) {
        String setting = secret + (file != null ? "File" : "Env");
        // The value is not repeated: somebody may have put the secret itself here.
        BadValue.unless(variable == null || variable.matches("[A-Z][A-Z0-9_]*"), setting, "is no variable's name");
        return new SecretPlace(setting, file, variable);
    }
}
