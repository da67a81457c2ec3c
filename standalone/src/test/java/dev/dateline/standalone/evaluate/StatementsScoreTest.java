package dev.dateline.standalone.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.dateline.processor.fact.statement.Weights;
import dev.dateline.standalone.Trouble;
import dev.dateline.standalone.evaluate.statements.GoldText;
import dev.dateline.standalone.evaluate.statements.GoldTexts;
import dev.dateline.standalone.evaluate.statements.StatementsRun;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StatementsScoreTest {
    private static final Path SCORER = Optional.ofNullable(System.getenv("DATELINE_SHARED"))
            .map(Path::of)
            .orElse(Path.of("../../shared"))
            .resolve("tools/score.py");

    @TempDir
    private Path folder;

    private Path gold = Path.of("");

    /** The ship takes one code point and two UTF-16 units; one attribution cannot be found. */
    @BeforeEach
    void twoTexts() throws IOException {
        gold = folder.resolve("gold.jsonl");
        Files.writeString(gold, """
                {"id":"1","text":"🚢 “The wall will hold,” Ann Orr said.","attributions":[{"source":[[25,32]],"cue":[[33,37]],"content":[[2,24]]}]}
                {"id":"2","text":"The mayor said that nobody should leave. Orr left.","attributions":[{"source":[[0,9]],"cue":[[10,14]],"content":[[15,39]]},{"source":[[41,44]],"cue":[[45,49]],"content":[[41,49]]}]}
                """);
    }

    @Test
    void countsSpansInCodePoints() {
        StatementsRun run = new StatementsRun().byRules(texts());

        assertThat(run.line())
                .startsWith(
                        "{\"all@0.3\": {\"gold\": 3, \"predicted\": 2, \"precision\": 1.0, \"recall\": 0.6667, \"f1\": 0.8,"
                                + " \"speaker\": 1.0, \"cue\": 1.0}, ");
        assertThat(run.wrong()).containsExactly("2: missed [Orr] [left] [Orr left]");
    }

    @Test
    void printsTheSameAsTheScorer() throws IOException, InterruptedException {
        assumeTrue(Files.exists(SCORER), "the scorer is not here");
        assumeTrue(hasPython(), "python3 is not here");
        StatementsRun run = new StatementsRun().byRules(texts());
        Path file = folder.resolve("predictions.jsonl");
        Predictions.write(file, run.told());

        Process process = new ProcessBuilder(
                        "python3", SCORER.toString(), "statements", gold.toString(), file.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();

        assertThat(said.strip()).isEqualTo(run.line());
    }

    @Test
    void whatIsLearntComesBackFromItsFile() throws IOException {
        Weights weights = GoldTexts.learn(texts());
        Path file = folder.resolve("model.tsv");
        weights.write(file);

        assertThat(GoldTexts.model(file)).isEqualTo(weights);
        assertThat(GoldTexts.learn(texts())).isEqualTo(weights);
    }

    @Test
    void saysThatThereIsNoSuchFileOrModel() {
        assertThatThrownBy(() -> GoldTexts.in(folder.resolve("none.jsonl"))).isInstanceOf(Trouble.class);
        assertThatThrownBy(() -> GoldTexts.model(gold))
                .isInstanceOf(Trouble.class)
                .hasMessageContaining("no model of statements");
    }

    private List<GoldText> texts() {
        return GoldTexts.in(gold);
    }

    private static boolean hasPython() throws InterruptedException {
        try {
            return new ProcessBuilder("python3", "--version").start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
