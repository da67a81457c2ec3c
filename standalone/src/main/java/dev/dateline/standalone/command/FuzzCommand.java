package dev.dateline.standalone.command;

import dev.dateline.standalone.Trouble;
import picocli.CommandLine.Command;

/** Listed here with what it takes, done by the launcher, which has the sources and Maven. */
@Command(
        name = "fuzz",
        description = {
            "Feed every parser with what a fuzzer makes up (needs the sources and Maven).",
            "Ends with 0 only if nothing was found."
        },
        mixinStandardHelpOptions = true)
final class FuzzCommand extends FuzzOptions implements Runnable {
    @Override
    public void run() {
        throw Trouble.wrongUse("fuzz is run by the launcher, from the sources: ./dateline fuzz");
    }
}
