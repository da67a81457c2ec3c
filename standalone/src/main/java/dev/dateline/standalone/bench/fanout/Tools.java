package dev.dateline.standalone.bench.fanout;

import dev.dateline.standalone.Trouble;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The load client and the bare servers, built from their sources.
 *
 * @param built the folder that they were built in
 */
record Tools(Path built) {
    private static final String CLIENT = "fanout-client";
    private static final String FLOOR = "fanout-floor";

    /** Builds them from {@code sources} into {@code folder}, with the system's C compiler. */
    static Tools build(Path sources, Path folder) throws InterruptedException {
        for (String name : List.of(CLIENT, FLOOR)) {
            Path source = sources.resolve("src").resolve(name + ".c");
            if (!Files.isReadable(source)) {
                throw Trouble.wrongUse("--client: there is no " + source);
            }
            compile(source, folder.resolve(name));
        }
        return new Tools(folder);
    }

    String client() {
        return built.resolve(CLIENT).toString();
    }

    /** The command of the bare server that writes in this way. */
    List<String> floor(int port, String mode) {
        return List.of(built.resolve(FLOOR).toString(), "--port", Integer.toString(port), "--mode", mode);
    }

    private static void compile(Path source, Path target) throws InterruptedException {
        List<String> command = List.of("gcc", "-O2", "-pthread", "-w", "-o", target.toString(), source.toString());
        try {
            if (new ProcessBuilder(command).inheritIO().start().waitFor() != 0) {
                throw Trouble.failed(source + " cannot be built");
            }
        } catch (IOException e) {
            throw Trouble.failed("gcc is needed to build " + source + ": " + Trouble.lineOf(e));
        }
    }
}
