package dev.dateline.standalone.prove;

import dev.dateline.standalone.Trouble;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;

/** The broker's disk, a small one of its own in memory, becomes full; then there is space again, and it is started anew. */
final class FullDisk implements Fault {
    private static final String SIZE = "size=512m";
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Duration ANSWER = Duration.ofSeconds(20);
    private static final int STEP = 1 << 16;

    @Override
    public Optional<String> hindrance() {
        boolean root = System.getProperty("user.name", "").equals("root");
        return root && Tool.isHere("mount") ? Optional.empty() : Optional.of("it needs root, for a disk of its own");
    }

    @Override
    public void prepare(Ground ground) throws IOException, InterruptedException {
        Path disk = Files.createDirectories(ground.brokerFolder());
        Tool.run("mount", "-t", "tmpfs", "-o", SIZE, "tmpfs", disk.toString());
        // Also at Ctrl-C.
        Runtime.getRuntime().addShutdownHook(new Thread(() -> unmount(disk), "unmount"));
    }

    @Override
    public void strike(Scene scene) throws IOException, InterruptedException {
        Path filler = scene.ground().brokerFolder().resolve("filler");
        scene.installation().mayEnd(Role.BROKER);
        long bytes = fill(filler);
        scene.say("%d MB fill the broker's disk".formatted(bytes >> 20));
        boolean ended = scene.installation().ends(Role.BROKER, PATIENCE);
        scene.unless(ended, "the broker goes on with a full disk");
        scene.say("the broker " + (ended ? "has ended: " + scene.installation().lastLine(Role.BROKER) : "runs on"));
        int status = send(scene.ground());
        scene.say("ingest answers a sender with " + status);
        scene.unless(status == 503 || status == 504, "a sender is answered with " + status);
        scene.installation().kill(Role.BROKER);
        Files.delete(filler);
        scene.installation().start(Role.BROKER);
    }

    @Override
    public void cleanUp(Ground ground) {
        unmount(ground.brokerFolder());
    }

    /** Whatever still uses it: what is left of the proof is in memory, and goes with that. */
    private static void unmount(Path disk) {
        try {
            Tool.run("umount", "--lazy", disk.toString());
        } catch (Trouble e) {
            // It is not mounted any more.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Until nothing more goes in; gives how much did. */
    private static long fill(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            ByteBuffer zeros = ByteBuffer.allocate(STEP);
            try {
                while (true) {
                    zeros.clear();
                    channel.write(zeros);
                }
            } catch (IOException e) {
                return channel.size();
            }
        }
    }

    /** What a sender is told of an item; it is none that is counted, for it may be kept or not. */
    private static int send(Ground ground) throws InterruptedException {
        Filed item = Filed.probe("Uncounted", ground.desks().getFirst());
        HttpRequest request = Wire.request(ground, item, ANSWER);
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            throw Trouble.failed("ingest does not answer while Kafka is away: " + Trouble.lineOf(e));
        }
    }
}
