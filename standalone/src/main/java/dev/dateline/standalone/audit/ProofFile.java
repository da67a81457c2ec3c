package dev.dateline.standalone.audit;

import dev.dateline.contract.article.ArticleId;
import dev.dateline.contract.json.Json;
import dev.dateline.contract.json.Require;
import dev.dateline.contract.live.Position;
import dev.dateline.processor.audit.History;
import dev.dateline.processor.audit.Kept;
import dev.dateline.standalone.Trouble;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An article's decisions, byte for byte, in a file that can be checked anywhere: JSON lines, the first of which says what
 * it is and what the others must come to.
 */
public final class ProofFile {
    private static final String FORM = "dateline-proof/1";

    private ProofFile() {}

    /**
     * The first line.
     *
     * @param proof the form of the file
     * @param position of the newest entry; null where there is none
     * @param head the hash chain's head at that entry; null where there is none
     */
    record Seal(
            String proof,
            ArticleId article,
            int decisions,
            @Nullable Position position,
            @Nullable String head) {
        Seal {
            Require.that(FORM.equals(proof), "this is no proof of the form " + FORM);
            Require.present("article", article);
        }

        static Seal of(History history, int decisions) {
            if (history.entries().isEmpty()) {
                return new Seal(FORM, history.article(), decisions, null, null);
            }
            var last = history.entries().getLast().mark();
            return new Seal(
                    FORM,
                    history.article(),
                    decisions,
                    last.position(),
                    last.chain().head());
        }
    }

    /** What a file holds. */
    public record Content(ArticleId article, List<Kept> decisions, Sealed sealed) {
        public Content {
            decisions = List.copyOf(decisions);
        }
    }

    /** What a file says that its decisions come to. */
    public static final class Sealed {
        private final Seal seal;

        private Sealed(Seal seal) {
            this.seal = seal;
        }

        /** Whether they do. */
        public boolean fits(History history) {
            Seal made = Seal.of(history, seal.decisions());
            return Objects.equals(made.position(), seal.position()) && Objects.equals(made.head(), seal.head());
        }
    }

    /** Writes it whole or not at all; throws {@link Trouble} where that is not possible. */
    public static void write(Path file, History history, List<Kept> decisions) {
        List<String> lines = new ArrayList<>();
        lines.add(Json.text(Seal.of(history, decisions.size())));
        decisions.forEach(one -> lines.add(Json.text(one)));
        try {
            Path beside = file.resolveSibling(file.getFileName() + ".part");
            Files.write(beside, lines);
            Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw Trouble.failed("the proof cannot be written to " + file + ": "
                    + e.getClass().getSimpleName() + " " + Trouble.lineOf(e));
        }
    }

    /** Reads what {@link #write} wrote; throws {@link Trouble} with one line where it is no such file, or cut off. */
    public static Content read(Path file) {
        List<String> lines = lines(file);
        if (lines.isEmpty()) {
            throw Trouble.failed(file + " is empty");
        }
        Seal seal = read(file, 1, lines.getFirst(), Seal.class);
        List<Kept> kept = new ArrayList<>();
        for (int i = 1; i < lines.size(); i++) {
            kept.add(read(file, i + 1, lines.get(i), Kept.class));
        }
        if (kept.size() != seal.decisions()) {
            throw Trouble.failed(file + " holds " + kept.size() + " decisions, and says that it holds "
                    + seal.decisions() + ": it was cut off or added to");
        }
        return new Content(seal.article(), kept, new Sealed(seal));
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw Trouble.failed(file + " cannot be read: " + e.getMessage());
        }
    }

    private static <T> T read(Path file, int number, String line, Class<T> type) {
        try {
            return Json.read(line.getBytes(StandardCharsets.UTF_8), type);
        } catch (Json.Malformed e) {
            throw Trouble.failed(file + ", line " + number + ": " + e.getMessage());
        }
    }
}
