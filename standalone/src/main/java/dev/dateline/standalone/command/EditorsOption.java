package dev.dateline.standalone.command;

import dev.dateline.gateway.Gateway;
import dev.dateline.standalone.Trouble;
import java.io.PrintWriter;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How many editors can sign in: each needs a link of their own. */
final class EditorsOption {
    private static final int MOST = 100;

    @Option(
            names = "--editors",
            paramLabel = "N",
            description =
                    "Print this many one-time links, each for a chief without an account (default: 1 while no chief has"
                            + " an account, then none).")
    private @Nullable Integer editors;

    /** Refuses a number that is none. */
    void check() {
        if (editors != null && (editors < 1 || editors > MOST)) {
            throw Trouble.wrongUse("--editors: " + editors + " is not 1 to " + MOST);
        }
    }

    void print(PrintWriter out, String pages, Gateway gateway) {
        lines(editors, gateway.hasChief(), pages, gateway::signInPath).forEach(out::println);
    }

    /**
     * How to get in.
     *
     * @param wanted how many links were asked for; null where that was not said
     * @param hasChief whether somebody can sign in by password and let others in
     * @param link makes the path of a new one
     */
    static List<String> lines(@Nullable Integer wanted, boolean hasChief, String pages, Supplier<String> link) {
        if (wanted == null && hasChief) {
            return List.of("Editors   " + pages + "/desk/sign-in");
        }
        return Stream.generate(link)
                .limit(wanted == null ? 1 : wanted)
                .map(path -> "Editors   " + pages + path + "   (this link works once)")
                .toList();
    }
}
