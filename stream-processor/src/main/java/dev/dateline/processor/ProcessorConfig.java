package dev.dateline.processor;

import dev.dateline.contract.json.Require;
import java.nio.file.Path;
import java.util.List;

/**
 * How the processor runs here.
 *
 * @param state folder of the local state; what is in it can always be had again from Kafka
 * @param threads stream threads of each of the two applications
 */
public record ProcessorConfig(Path state, int threads, List<DeskConfig> desks) {
    public ProcessorConfig {
        Require.present("state", state);
        Require.that(threads >= 1 && threads <= 64, "threads " + threads + " is not 1 to 64");
        desks = List.copyOf(Require.present("desks", desks));
        Require.that(!desks.isEmpty(), "no desk is configured");
    }
}
