package dev.dateline.standalone.prove.readers;

import dev.dateline.standalone.Trouble;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.Consumer;

/** Where a proof leaves what it made, and how it ends. */
final class Verdict {
    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

    private Verdict() {}

    static Path folder(Path data, String proof) {
        return data.resolve(proof + "-" + NAME.format(LocalDateTime.now(ZoneId.systemDefault())));
    }

    /** Says it, and gives the command's exit code. */
    static int of(List<String> problems, Path folder, Consumer<String> voice) {
        problems.forEach(voice);
        voice.accept(problems.isEmpty() ? "proved" : "NOT proved: " + problems.size() + " problems; see " + folder);
        return problems.isEmpty() ? 0 : Trouble.FAILED;
    }
}
