package dev.dateline.standalone.command;

import dev.dateline.standalone.Trouble;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Listed here with what it takes, done by the launcher, which has the sources and Maven. */
@Command(
        name = "fuzz",
        description = {
            "Feed every parser with what a fuzzer makes up (needs the sources and Maven).",
            "Ends with 0 only if nothing was found."
        },
        mixinStandardHelpOptions = true)
final class FuzzCommand implements Runnable {
    @Parameters(arity = "0..*", paramLabel = "TARGET", description = "All of them where none is named: --list.")
    void targets(List<String> names) {
        // The launcher passes them on.
    }

    @Option(names = "--minutes", paramLabel = "N", description = "For each target; 0.5 is half a minute (default: 10).")
    void minutes(double each) {
        // As above.
    }

    @Option(names = "--list", description = "Only name the targets.")
    void list(boolean only) {
        // As above.
    }

    @Override
    public void run() {
        throw Trouble.wrongUse("fuzz is run by the launcher, from the sources: ./dateline fuzz");
    }
}
