package dev.dateline.standalone.command;

import dev.dateline.standalone.bench.fanout.BenchFanoutCommand;
import dev.dateline.standalone.bench.fanout.BenchIdleCommand;
import dev.dateline.standalone.bench.fanout.BenchMetricsCommand;
import dev.dateline.standalone.bench.ingest.BenchIngestCommand;
import dev.dateline.standalone.bench.match.BenchMatchCommand;
import dev.dateline.standalone.bench.replay.BenchReplayCommand;
import dev.dateline.standalone.bench.statements.BenchStatementsCommand;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Measurements, each a command of its own. */
@Command(
        name = "bench",
        description = "Measure on this machine.",
        mixinStandardHelpOptions = true,
        subcommands = {
            LatencyCommand.class,
            BenchWithdrawalCommand.class,
            BenchDeskCommand.class,
            BenchReplayCommand.class,
            BenchIngestCommand.class,
            BenchMatchCommand.class,
            BenchFanoutCommand.class,
            BenchIdleCommand.class,
            BenchMetricsCommand.class,
            BenchStatementsCommand.class
        })
final class BenchCommand implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
