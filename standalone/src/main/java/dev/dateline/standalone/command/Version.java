package dev.dateline.standalone.command;

import dev.dateline.standalone.Release;
import picocli.CommandLine.IVersionProvider;

/** What {@code --version} says. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[] {"dateline " + Release.version() + ", Java " + Runtime.version()};
    }
}
