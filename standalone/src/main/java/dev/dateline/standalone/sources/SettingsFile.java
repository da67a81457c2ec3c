package dev.dateline.standalone.sources;

import dev.dateline.standalone.config.DatelineConfig;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Supplier;

/**
 * The file that a process has its settings from.
 *
 * @param reader reads it anew, together with everything that wins over it; throws
 *     {@link dev.dateline.standalone.Trouble} in one line where it is refused
 * @param environment the process's variables
 */
public record SettingsFile(Path path, Supplier<DatelineConfig> reader, Map<String, String> environment) {
    private static final String SOURCES = "DATELINE_INGEST_SOURCES";

    /** Whether the sources come from this file, and not from a variable, which wins over it. */
    boolean namesSources() {
        return !environment.containsKey(SOURCES);
    }
}
