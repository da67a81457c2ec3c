package dev.dateline.standalone.bench;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Figures that a command prints. */
@Command(
        name = "bench",
        description = "Measure: each figure in turns with its floor, all rounds printed.",
        mixinStandardHelpOptions = true,
        subcommands = {BenchReplayCommand.class})
public final class BenchCommand implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
