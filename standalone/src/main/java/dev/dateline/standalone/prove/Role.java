package dev.dateline.standalone.prove;

import java.util.List;

/** What a process of an installation is there for: everything, or one part of it. */
enum Role {
    EVERYTHING("up", "--editors", Integer.toString(Role.LINKS)),
    BROKER("broker"),
    PROCESSOR("process"),
    GATEWAY("gateway", "--editors", Integer.toString(Role.LINKS)),
    INGEST("ingest");

    /** How many one-time links a gateway prints: each of the proof's editors needs one at each of its starts. */
    static final int LINKS = 8;

    private final List<String> arguments;

    Role(String... arguments) {
        this.arguments = List.of(arguments);
    }

    List<String> arguments() {
        return arguments;
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
