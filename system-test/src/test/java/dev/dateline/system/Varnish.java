package dev.dateline.system;

import static org.junit.jupiter.api.Assumptions.abort;

import dev.dateline.standalone.process.Listener;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The shared cache that Debian has, by the rules that operators are given; where it is not installed the test is skipped. */
final class Varnish implements AutoCloseable {
    private static final Path RULES = Path.of("..", "ops", "varnish", "dateline.vcl");

    private final Listener listener;

    private Varnish(Listener listener) {
        this.listener = listener;
    }

    static void requireHere() {
        try {
            new ProcessBuilder("varnishd", "-V")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            abort("varnishd is not installed (Debian: apt-get install varnish)");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Listens on {@code port}, before the gateway on {@code gateway}. */
    static Varnish start(Path folder, int port, int gateway) throws IOException, InterruptedException {
        String rules = Files.readString(RULES).replace("\"8080\"", "\"" + gateway + "\"");
        Path vcl = Files.writeString(folder.resolve("dateline.vcl"), rules);
        List<String> command = List.of(
                "varnishd",
                "-F",
                "-j",
                "none",
                "-n",
                folder.resolve("varnish").toString(),
                "-a",
                "127.0.0.1:" + port,
                "-f",
                vcl.toString(),
                "-s",
                "malloc,32m");
        return new Varnish(Listener.start("varnishd", command, port, folder.resolve("varnish.log")));
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + listener.port() + "/");
    }

    @Override
    public void close() {
        listener.close();
    }
}
