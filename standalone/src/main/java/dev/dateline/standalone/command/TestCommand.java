package dev.dateline.standalone.command;

import dev.dateline.standalone.Trouble;
import picocli.CommandLine.Command;

/** Listed here, done by the launcher, which has the sources and Maven. */
@Command(
        name = "test",
        description = "Build everything and run all tests (needs the sources and Maven).",
        mixinStandardHelpOptions = true)
final class TestCommand implements Runnable {
    @Override
    public void run() {
        throw Trouble.wrongUse("test is run by the launcher, from the sources: ./dateline test");
    }
}
