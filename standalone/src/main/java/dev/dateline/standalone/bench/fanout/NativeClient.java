package dev.dateline.standalone.bench.fanout;

import dev.dateline.contract.json.Json;
import dev.dateline.standalone.Trouble;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The load client in C. */
record NativeClient(Tools tools, FanoutOptions options, Path folder) implements LoadClient {
    private static final int GLANCE_MILLIS = 2;

    @Override
    public Measure run(Server server, String path, Load load, Runnable connected) throws InterruptedException {
        Path ready = folder.resolve("ready");
        Path said = folder.resolve("client.json");
        try {
            Files.deleteIfExists(ready);
            Process client = new ProcessBuilder(command(server, path, load, ready))
                    .redirectOutput(said.toFile())
                    .redirectError(folder.resolve("client.log").toFile())
                    .start();
            try {
                while (client.isAlive() && !Files.exists(ready)) {
                    Thread.sleep(GLANCE_MILLIS);
                }
                connected.run();
                client.waitFor();
            } finally {
                client.destroyForcibly();
            }
            return read(said);
        } catch (IOException e) {
            throw Trouble.failed("the load client cannot be run: " + Trouble.lineOf(e));
        }
    }

    private Measure read(Path said) throws IOException {
        try {
            return Json.read(Files.readAllBytes(said), Measure.class);
        } catch (Json.Malformed e) {
            String reason = Files.readString(folder.resolve("client.log"), StandardCharsets.UTF_8);
            throw Trouble.failed("the load client gave no figures: " + reason.strip());
        }
    }

    private List<String> command(Server server, String path, Load load, Path ready) {
        List<String> command = new ArrayList<>(List.of(tools.client(), "--port", Integer.toString(server.port())));
        command.addAll(List.of("--path", path, "-n", Integer.toString(options.readers())));
        command.addAll(List.of("--channels", Integer.toString(load.channels())));
        command.addAll(List.of("--warmup", Double.toString(WARM_UP), "--drain", Double.toString(DRAIN)));
        command.addAll(List.of("--duration", Integer.toString(options.seconds())));
        command.addAll(List.of("--key-t", Marked.TIME, "--key-seq", Marked.SEQ));
        command.addAll(List.of("--ready-file", ready.toString(), "--label", server.name()));
        command.addAll(List.of(
                "--pid", server.processes().stream().map(String::valueOf).collect(Collectors.joining(","))));
        if (!server.ready().isEmpty()) {
            command.addAll(List.of("--ready", server.ready()));
        }
        return command;
    }
}
