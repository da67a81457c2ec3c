package dev.dateline.standalone.command;

import dev.dateline.standalone.Trouble;
import picocli.CommandLine.Command;

/** Listed here, done by the launcher, which has the sources and Maven. */
@Command(
        name = "fuzz",
        description = "Feed every parser with what a fuzzer makes up (needs the sources and Maven; --list, --minutes).",
        mixinStandardHelpOptions = true)
final class FuzzCommand implements Runnable {
    @Override
    public void run() {
        throw Trouble.wrongUse("fuzz is run by the launcher, from the sources: ./dateline fuzz");
    }
}
