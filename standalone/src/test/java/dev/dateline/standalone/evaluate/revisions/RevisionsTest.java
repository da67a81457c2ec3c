package dev.dateline.standalone.evaluate.revisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dateline.contract.json.Json;
import dev.dateline.processor.fact.stand.Stands;
import dev.dateline.processor.fact.stand.Verdict;
import dev.dateline.standalone.evaluate.Gold;
import dev.dateline.standalone.evaluate.Predictions;
import dev.dateline.standalone.evaluate.revisions.RevisionsScore.Said;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RevisionsTest {
    private static final Path SCORER = Optional.ofNullable(System.getenv("DATELINE_SHARED"))
            .map(Path::of)
            .orElse(Path.of("../../shared"))
            .resolve("tools/score.py");

    private static final int VILLAGES = 120;

    @TempDir
    private Path folder;

    /** Of many villages, how many people the flood took in: as said, another number, and another thing altogether. */
    @BeforeEach
    void revisions() throws IOException {
        List<String> rows = new ArrayList<>();
        for (int village = 0; village < VILLAGES; village++) {
            int people = 100 + 7 * village;
            String claim = "The flood took in %d people of village%d .".formatted(people, village);
            rows.add(row(village, "a", claim, claim, "SUPPORTS"));
            String other = "The flood took in %d people of village%d .".formatted(people + 55, village);
            rows.add(row(village, "b", claim, other, "REFUTES"));
            rows.add(row(village, "c", claim, "Rain fell in village%d again .".formatted(village), "NOT ENOUGH INFO"));
        }
        Files.writeString(folder.resolve("pairs.jsonl"), String.join("\n", rows));
    }

    private static String row(int village, String of, String claim, String evidence, String label) {
        return "{\"id\": \"%d%s\", \"page\": \"Flood %d\", \"live\": %b, \"claim\": \"%s\", \"evidence\": \"%s\", \"label\": \"%s\"}"
                .formatted(village, of, village, village % 2 == 0, claim, evidence, label);
    }

    @Test
    void learnsFromOtherPagesWhatLeavesASentenceWrong() {
        RevisionsEvaluation evaluation = RevisionsEvaluation.read(Gold.in(folder));

        evaluation.acrossFolds(4, line -> {});

        assertThat(evaluation.lines().getFirst()).contains("\"pairs\": 360, \"answered\": 360, \"accuracy\": 1.0,");
    }

    @Test
    void learnsTheSameFromTheSameToTheLastByte() throws IOException {
        List<String> first = trained("first");

        assertThat(trained("second")).isEqualTo(first).hasSizeGreaterThan(100);
    }

    private List<String> trained(String name) throws IOException {
        Path out = folder.resolve(name);
        RevisionsEvaluation.read(Gold.in(folder)).train(2, out, line -> {});
        List<String> lines = new ArrayList<>();
        try (Stream<Path> files = Files.list(out)) {
            for (Path file : files.sorted().toList()) {
                lines.addAll(Files.readAllLines(file));
            }
        }
        return lines;
    }

    @Test
    void noPageAndNoSentenceIsInTwoParts() {
        List<Revision> revisions = Revision.read(Gold.in(folder));
        List<Integer> parts = PageFolds.of(revisions, 3);

        Map<String, Set<Integer>> pages = new HashMap<>();
        for (int i = 0; i < parts.size(); i++) {
            pages.computeIfAbsent(revisions.get(i).page(), page -> new HashSet<>())
                    .add(parts.get(i));
        }
        assertThat(pages)
                .hasSize(VILLAGES)
                .allSatisfy((page, in) -> assertThat(in).hasSize(1));
        assertThat(new HashSet<>(parts)).containsExactlyInAnyOrder(0, 1, 2);
    }

    @Test
    void scoresAsTheScorerDoes() throws IOException, InterruptedException {
        assumeTrue(Files.exists(SCORER), "the scorer is not here");
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/python3")), "python3 is not here");
        RevisionsEvaluation evaluation = RevisionsEvaluation.read(Gold.in(folder));
        evaluation.by(Stands.shipped());
        Path predictions = folder.resolve("predictions.jsonl");
        Predictions.write(predictions, evaluation.predictions());

        Process process = new ProcessBuilder(
                        "/usr/bin/python3", SCORER.toString(), "revisions", folder.toString(), predictions.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).isZero();
        assertThat(evaluation.lines())
                .containsExactly("all: " + ours(printed, "all"), "live: " + ours(printed, "live"));
    }

    /** The scorer's figures in our form. */
    private static String ours(String printed, String part) {
        try {
            JsonNode figures =
                    Json.tree(printed.getBytes(StandardCharsets.UTF_8)).path(part);
            JsonNode refutes = figures.path("refutes");
            return "{\"pairs\": %s, \"answered\": %s, \"accuracy\": %s, \"precision\": %s, \"recall\": %s, \"f1\": %s, \"recall_at_precision_80\": %s}"
                    .formatted(
                            figures.path("pairs"),
                            figures.path("answered"),
                            figures.path("accuracy"),
                            refutes.path("precision"),
                            refutes.path("recall"),
                            refutes.path("f1"),
                            figures.path("recall_at_precision_80"));
        } catch (Json.Malformed e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void countsHowManyOfTheFallenAreFoundAtAPrecision() {
        List<Revision> revisions = Revision.read(Gold.in(folder)).subList(0, 6);
        List<Said> said = new ArrayList<>();
        for (int i = 0; i < revisions.size(); i++) {
            said.add(new Said(
                    revisions.get(i),
                    Verdict.OPEN,
                    List.of(0.9, 0.8, 0.1, 0.2, 0.7, 0.3).get(i)));
        }
        RevisionsScore score = RevisionsScore.of(said);

        assertThat(score.recallAt(0.6)).isEqualTo(1.0);
        assertThat(score.recallAt(0.7)).isEqualTo(0.0);
        assertThat(score.threshold(0.6)).isEqualTo(0.7);
    }
}
