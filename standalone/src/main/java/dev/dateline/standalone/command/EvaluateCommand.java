package dev.dateline.standalone.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** How good the processing is on real data, each question a command of its own. */
@Command(
        name = "evaluate",
        description = "Run the processing over a folder of data, write what it says, and score it.",
        mixinStandardHelpOptions = true,
        subcommands = {
            EvaluateDuplicatesCommand.class,
            EvaluateCorrectionsCommand.class,
            EvaluateMatchingCommand.class,
            EvaluateStoriesCommand.class,
            EvaluateStatementsCommand.class,
            EvaluateRevisionsCommand.class
        })
final class EvaluateCommand implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
