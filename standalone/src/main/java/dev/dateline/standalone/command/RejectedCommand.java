package dev.dateline.standalone.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What was set aside. */
@Command(
        name = "rejected",
        description = {
            "Look at what was set aside instead of becoming an item, and read it again once the reason is mended.",
            "Looks at the cluster that is set, else at the running `up` or `demo` of a folder; starts nothing."
        },
        mixinStandardHelpOptions = true,
        subcommands = {RejectedListCommand.class, RejectedShowCommand.class, RejectedReplayCommand.class})
final class RejectedCommand implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
