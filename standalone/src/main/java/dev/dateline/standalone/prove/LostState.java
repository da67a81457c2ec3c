package dev.dateline.standalone.prove;

import dev.dateline.standalone.Trouble;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The processor is killed, and what it kept on its disk is gone or torn when it starts again. */
final class LostState implements Fault {
    private static final int SHOWN = 4;
    private static final Duration END = Duration.ofSeconds(60);

    private final Loss loss;

    LostState(Loss loss) {
        this.loss = loss;
    }

    /** What is lost. */
    enum Loss {
        ALL,
        HALF_A_FILE
    }

    @Override
    public void strike(Scene scene) throws IOException, InterruptedException {
        Path state = scene.ground().state();
        if (loss == Loss.ALL) {
            scene.installation().kill(Role.PROCESSOR);
            remove(state);
            scene.say("the state folder is gone");
        } else {
            // After a kill all of it would be thrown away unread; what is torn is to be met.
            scene.installation().stop(Role.PROCESSOR, END);
            Path torn = largest(state);
            tear(torn);
            scene.say("half of " + state.relativize(torn) + " is gone");
        }
        scene.installation().start(Role.PROCESSOR);
        List<String> reasons = scene.installation().untilReady(Role.PROCESSOR);
        scene.say("until it was ready its health said: "
                + String.join("; ", reasons.subList(0, Math.min(reasons.size(), SHOWN))));
        scene.unless(
                reasons.stream().anyMatch(reason -> reason.contains("reads its state again")),
                "that the state was read again could not be seen");
    }

    private static Path largest(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".sst"))
                    .max(Comparator.comparingLong(file -> file.toFile().length()))
                    .orElseThrow(() -> Trouble.failed("the processor keeps nothing in " + folder));
        }
    }

    private static void tear(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.truncate(channel.size() / 2);
        }
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
