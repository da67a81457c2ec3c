package dev.dateline.standalone.command;

import dev.dateline.gateway.Gateway;
import dev.dateline.standalone.Trouble;
import java.io.PrintWriter;
import picocli.CommandLine.Option;

/** How many editors can sign in: each needs a link of their own. */
final class EditorsOption {
    private static final int MOST = 100;

    @Option(
            names = "--editors",
            paramLabel = "N",
            defaultValue = "1",
            description = "Print this many one-time links, one for each editor (default: ${DEFAULT-VALUE}).")
    private int editors;

    /** Refuses a number that is none. */
    void check() {
        if (editors < 1 || editors > MOST) {
            throw Trouble.wrongUse("--editors: " + editors + " is not 1 to " + MOST);
        }
    }

    void print(PrintWriter out, String pages, Gateway gateway) {
        for (int i = 0; i < editors; i++) {
            out.println("Editors   " + pages + gateway.signInPath() + "   (this link works once)");
        }
    }
}
