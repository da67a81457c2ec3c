package dev.dateline.standalone.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What the processing learns from data, each question a command of its own. */
@Command(
        name = "train",
        description = "Learn from a folder of data what comes with Dateline as a model.",
        mixinStandardHelpOptions = true,
        subcommands = {TrainMatchingCommand.class, TrainStatementsCommand.class, TrainRevisionsCommand.class})
final class TrainCommand implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
