package dev.dateline.standalone.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dateline.contract.json.Json;
import dev.dateline.standalone.Trouble;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScoresTest {
    private static final Path SCORER = Optional.ofNullable(System.getenv("DATELINE_SHARED"))
            .map(Path::of)
            .orElse(Path.of("../../shared"))
            .resolve("tools/score.py");

    private static final String DAM =
            "Engineers at the Veld dam lowered the water by %s metres on Monday and said that the"
                    + " wall would hold while many people in the valley below stayed away from home.";
    private static final String FERRY =
            "The crews of the ferries in Port Ellery walked out over pay of %s crowns an hour"
                    + " and will not come back before the owners talk to their union again.";

    @TempDir
    private Path folder;

    @BeforeEach
    void aWireWithCopiesAndCorrections() throws IOException {
        Files.writeString(
                folder.resolve("wire.jsonl"),
                row("1", "01T10:00:00Z", "Veld dam holds", DAM.formatted("12"))
                        + row("2", "01T11:00:00Z", "Port Ellery ferry crews strike", FERRY.formatted("9.5"))
                        + row("3", "01T12:00:00Z", "Veld dam holds", DAM.formatted("12"))
                        + row("4", "02T09:00:00Z", "(CORRECTED) - Veld dam holds", DAM.formatted("15"))
                        + row("5", "02T10:00:00Z", "CORRECTED-PORT ELLERY FERRY CREWS STRIKE", FERRY.formatted("8.5")));
    }

    @Test
    void scoresCopies() throws IOException {
        pairsOfCopies();

        String line = duplicates().line(item -> true);

        assertThat(line)
                .isEqualTo("{\"items\": 5, \"answered\": 5, \"folded\": 1, \"recall\": 0.5, \"precision\": 1.0,"
                        + " \"wrong_template\": 0, \"templates\": 1}");
        assertThat(duplicates().explain(9)).containsExactly("missed 1 <- 2");
    }

    @Test
    void scoresCorrections() throws IOException {
        pairsOfCorrections();
        CorrectionsScore score = new CorrectionsScore(gold().rows("pairs.jsonl"));

        assertThat(corrections().line(score, item -> true))
                .isEqualTo("{\"pairs\": 2, \"answered\": 2, \"kept\": 2, \"tied\": 1, \"figure_named\": 1,"
                        + " \"with_figure\": 1, \"figure_precision\": 0.5}");
        assertThat(corrections().explain(score, 9)).hasSize(1);
    }

    @Test
    void printsTheSameAsTheScorer() throws IOException, InterruptedException {
        assumeTrue(Files.exists(SCORER), "the scorer is not here");
        assumeTrue(hasPython(), "python3 is not here");
        pairsOfCopies();
        assertThat(scorer("duplicates", duplicatesReport().predictions()))
                .isEqualTo(duplicates().line(item -> true));
        pairsOfCorrections();
        CorrectionsScore score = new CorrectionsScore(gold().rows("pairs.jsonl"));
        assertThat(scorer("corrections", corrections().predictions()))
                .isEqualTo(corrections().line(score, item -> true));
    }

    @Test
    void saysWhichLineIsNone() throws IOException {
        pairs("{\"earlier\": \"1\"}\nnone\n");

        assertThatThrownBy(() -> gold().rows("pairs.jsonl"))
                .isInstanceOf(Trouble.class)
                .hasMessageContaining("pairs.jsonl:2");
        assertThatThrownBy(() -> Gold.in(folder.resolve("nowhere"))).hasMessageContaining("there is no such folder");
    }

    @Test
    void partsOfAStreamComeInItsOrder() {
        assertThat(Folds.of(List.of("1", "2", "3", "4", "5"), 2))
                .containsExactly(Set.of("1", "2"), Set.of("3", "4", "5"));
    }

    private void pairsOfCopies() throws IOException {
        pairs("""
                {"earlier": "1", "later": "3", "same": true}
                {"earlier": "1", "later": "2", "same": true}
                {"earlier": "1", "later": "5", "same": false}
                """);
    }

    private void pairsOfCorrections() throws IOException {
        pairs("""
                {"correction_id": "4", "original_id": "1", "numbers_only_in_original": ["12"], "numbers_only_in_correction": ["15"]}
                {"correction_id": "5", "original_id": "1", "numbers_only_in_original": [], "numbers_only_in_correction": ["8.5"]}
                """);
    }

    private String scorer(String task, Collection<?> predictions) throws IOException, InterruptedException {
        Path file = folder.resolve("predictions.jsonl");
        Predictions.write(file, predictions);
        Process process = new ProcessBuilder("python3", SCORER.toString(), task, folder.toString(), file.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return said.strip();
    }

    private static boolean hasPython() throws InterruptedException {
        try {
            return new ProcessBuilder("python3", "--version").start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private DuplicatesReport duplicatesReport() {
        return new DuplicatesReport(met());
    }

    private DuplicatesReport.Scored duplicates() {
        return duplicatesReport().score(gold().rows("wire.jsonl"), gold().rows("pairs.jsonl"));
    }

    private CorrectionsReport corrections() {
        return new CorrectionsReport(met());
    }

    private Map<String, WireRun.Met> met() {
        List<JsonNode> wire = gold().rows("wire.jsonl");
        return new WireRun().meet(wire, done -> {});
    }

    private Gold gold() {
        return Gold.in(folder);
    }

    private void pairs(String rows) throws IOException {
        Files.writeString(folder.resolve("pairs.jsonl"), rows);
    }

    private static String row(String id, String at, String headline, String body) {
        return Json.text(Map.of("id", id, "received", "2026-03-" + at, "headline", headline, "body", body)) + "\n";
    }
}
