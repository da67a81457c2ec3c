package dev.dateline.standalone.command;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What the fuzzer, which stands in a module of its own, can be told: its command is listed with the others, too. */
public abstract class FuzzOptions {
    @Parameters(arity = "0..*", paramLabel = "TARGET", description = "All of them where none is named: --list.")
    private List<String> targets = new ArrayList<>();

    @Option(
            names = "--minutes",
            paramLabel = "N",
            defaultValue = "10",
            description = "For each target; 0.5 is half a minute (default: ${DEFAULT-VALUE}).")
    private double minutes;

    @Option(names = "--list", description = "Only name the targets.")
    private boolean list;

    /** By name; empty for all. */
    protected final List<String> targets() {
        return List.copyOf(targets);
    }

    /** For each target. */
    protected final double minutes() {
        return minutes;
    }

    /** Whether targets are only to be named. */
    protected final boolean isList() {
        return list;
    }
}
