package dev.dateline.gateway.ops;

import dev.dateline.contract.wire.Rejected;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What a gateway does not know of the installation by itself, since the parts depend on none other.
 *
 * @param groups of readers that the processor has, by name
 * @param topology the processor's applications
 * @param sources how they do; empty where another process takes the items
 * @param raw finds the bytes of what was set aside
 */
public record Surroundings(
        List<String> groups, List<Application> topology, Supplier<Optional<List<SourceState>>> sources, Raw raw) {
    /** Nothing is known. */
    public static final Surroundings NONE = new Surroundings(List.of(), List.of(), Optional::empty, rejected -> {
        throw new IOException("its bytes cannot be read here: use the command line");
    });

    public Surroundings {
        groups = List.copyOf(groups);
        topology = List.copyOf(topology);
    }

    /** One application of Kafka Streams, and its topology as Kafka describes it. */
    public record Application(String name, String description) {}

    /** Blocks; fails with one line where the bytes are no longer there. */
    public interface Raw {
        byte[] of(Rejected rejected) throws IOException;
    }
}
