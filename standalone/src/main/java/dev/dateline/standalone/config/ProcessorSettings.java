package dev.dateline.standalone.config;

import java.nio.file.Path;
import java.util.List;

/**
 * Matching and the log.
 *
 * @param state the folder of what they remember
 * @param host where {@code process} alone answers health checks
 * @param port of the same; 0 for any free one
 */
public record ProcessorSettings(Path state, int threads, List<DeskSettings> desks, String host, int port) {
    public ProcessorSettings {
        BadValue.unless(threads >= 1, "threads", threads + " is below 1");
        BadValue.unless(!desks.isEmpty(), "desks", "there is none");
        BadValue.unlessPort("port", port);
        desks = List.copyOf(desks);
    }

    ProcessorSettings keptIn(Path folder) {
        return new ProcessorSettings(folder, threads, desks, host, port);
    }
}
