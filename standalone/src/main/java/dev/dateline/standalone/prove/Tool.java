package dev.dateline.standalone.prove;

import dev.dateline.standalone.Trouble;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Commands of the system, which a proof may need to make something go wrong. */
final class Tool {
    private Tool() {}

    /** Runs it to its end; an error with what it said where it is not there, or does not do it. */
    static void run(String... command) throws InterruptedException {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            if (process.waitFor() != 0) {
                throw Trouble.failed("`" + String.join(" ", command) + "` failed: " + said);
            }
        } catch (IOException e) {
            throw Trouble.failed("this proof needs the command " + command[0] + ": " + Trouble.lineOf(e));
        }
    }
}
