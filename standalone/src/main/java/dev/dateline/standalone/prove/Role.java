package dev.dateline.standalone.prove;

import java.util.List;

/** What a process of an installation is there for: everything, or one part of it. */
enum Role {
    EVERYTHING,
    BROKER,
    PROCESSOR,
    GATEWAY,
    INGEST;

    /** How many one-time links a gateway prints: each of the proof's editors needs one at each of its starts. */
    private static final String LINKS = "8";

    /** The command that runs it. */
    List<String> arguments() {
        return switch (this) {
            case EVERYTHING -> List.of("up", "--editors", LINKS);
            case BROKER -> List.of("broker");
            case PROCESSOR -> List.of("process");
            case GATEWAY -> List.of("gateway", "--editors", LINKS);
            case INGEST -> List.of("ingest");
        };
    }

    /** Whether it prints links for editors. */
    boolean signsIn() {
        return this == EVERYTHING || this == GATEWAY;
    }

    @Override
    public String toString() {
        return switch (this) {
            case EVERYTHING -> "everything";
            case BROKER -> "the broker";
            case PROCESSOR -> "the processor";
            case GATEWAY -> "the gateway";
            case INGEST -> "ingest";
        };
    }
}
