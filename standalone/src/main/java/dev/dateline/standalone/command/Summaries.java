package dev.dateline.standalone.command;

import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Model.UsageMessageSpec;

/** Lists show the first element of a command's description and nothing else: it is made the first sentence, whole. */
final class Summaries {
    private static final String END = ". ";

    private Summaries() {}

    /** Of all commands below {@code line}, however deep. */
    static CommandLine whole(CommandLine line) {
        line.getSubcommands().values().forEach(Summaries::whole);
        UsageMessageSpec usage = line.getCommandSpec().usageMessage();
        String all = String.join(" ", usage.description());
        int end = all.indexOf(END);
        List<String> parts =
                end < 0 ? List.of(all) : List.of(all.substring(0, end + 1), all.substring(end + END.length()));
        usage.description(parts.toArray(String[]::new));
        return line;
    }
}
