package dev.dateline.standalone.command;

import dev.dateline.gateway.Gateway;
import dev.dateline.standalone.Trouble;
import java.io.PrintWriter;
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
        if (editors == null && gateway.hasChief()) {
            out.println("Editors   " + pages + "/desk/sign-in");
            return;
        }
        for (int i = 0; i < (editors == null ? 1 : editors); i++) {
            out.println("Editors   " + pages + gateway.signInPath() + "   (this link works once)");
        }
    }
}
