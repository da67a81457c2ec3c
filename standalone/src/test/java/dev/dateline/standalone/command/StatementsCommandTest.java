package dev.dateline.standalone.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.contract.fact.Statement;
import dev.dateline.contract.json.Json;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class StatementsCommandTest {
    private static final String ITEM = """
            {"uri":"urn:1","versionCreated":"2023-09-19T18:00:00Z","language":"LANGUAGE","headlines":[{"value":"Talks"}],
             "bodies":[{"value":"Armenian Prime Minister Pashinyan denied that troops had moved."}]}""";

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void saysWhoSaysWhatByWhichWordsAndWhoThatIs() throws IOException {
        assertThat(run("statements", item("en"))).isZero();

        assertThat(out.toString().lines())
                .containsExactly(
                        "Talks",
                        "  Armenian Prime Minister Pashinyan = am-prime-minister (Nikol Pashinyan, Armenian Prime Minister)"
                                + " [denied, indirect]",
                        "    that troops had moved",
                        "    cue \"denied\", say-that 0.93, who 7-40, what 48-69");
    }

    @Test
    void printsThemAsTheyStandOnTheTopics() throws IOException, Json.Malformed {
        assertThat(run("statements", "--json", item("en"))).isZero();

        Statement statement = Json.read(out.toString().getBytes(StandardCharsets.UTF_8), Statement.class);
        assertThat(statement.gist()).isEqualTo("that troops had moved");
    }

    @Test
    void readsASentenceThatIsTooShortToTellItsLanguage() throws IOException {
        Path file = Files.writeString(folder.resolve("a.txt"), "Ursula von der Leyen called for calm.");

        assertThat(run("statements", file.toString())).isZero();
        assertThat(out.toString())
                .contains("  Ursula von der Leyen", "    calm")
                .doesNotContain("(in und");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void saysInALineThatNothingWasFound() throws IOException {
        Path file = Files.writeString(folder.resolve("a.txt"), "The bridge is closed.");

        assertThat(run("statements", file.toString())).isZero();
        assertThat(err.toString()).isEqualToIgnoringNewLines("nobody was found to say anything in " + file);
    }

    @Test
    void saysThatItReadsEnglishAlone() throws IOException {
        assertThat(run("statements", item("fr"))).isZero();

        assertThat(out.toString()).contains("(in fr: statements are found in English alone)");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void saysThatItReadsEnglishAloneBesideStatementsInJson() throws IOException {
        assertThat(run("statements", "--json", item("fr"))).isZero();

        assertThat(out.toString()).isEmpty();
        assertThat(err.toString())
                .contains("(in fr: statements are found in English alone)")
                .doesNotContain("nobody");
    }

    @Test
    void saysThatNothingWasFoundWhereOneFileWasLookedThrough() throws IOException {
        Path file = Files.writeString(folder.resolve("a.txt"), "The bridge is closed.");

        assertThat(run("statements", item("fr"), file.toString())).isZero();
        assertThat(err.toString()).isEqualToIgnoringNewLines("nobody was found to say anything in 2 files");
    }

    @Test
    void scoresTextsAndLearnsFromThem() throws IOException {
        Path gold = Files.writeString(folder.resolve("gold.jsonl"), """
                {"id":"1","text":"Ann Orr said that nobody left.","attributions":[{"source":[[0,7]],"cue":[[8,12]],"content":[[13,29]]}]}
                """);
        Path told = folder.resolve("told.jsonl");
        Path model = folder.resolve("model.tsv");

        assertThat(run("evaluate", "statements", "--gold", gold.toString(), "--out", told.toString()))
                .isZero();
        assertThat(out.toString()).startsWith("{\"all@0.3\": {\"gold\": 1, \"predicted\": 1, \"precision\": 1.0");
        assertThat(told)
                .hasContent(
                        "{\"id\":\"1\",\"statements\":[{\"source\":[[0,7]],\"cue\":[[8,12]],\"content\":[[13,29]]}]}");
        assertThat(run("train", "statements", "--folds", "0", "--gold", gold.toString(), "--out", model.toString()))
                .isZero();
        assertThat(run("evaluate", "statements", "--gold", gold.toString(), "--model", model.toString()))
                .isZero();
        assertThat(run("evaluate", "statements", "--gold", gold.toString(), "--folds", "1"))
                .isEqualTo(2);
    }

    private String item(String language) throws IOException {
        return Files.writeString(folder.resolve("item.json"), ITEM.replace("LANGUAGE", language))
                .toString();
    }

    private int run(String... arguments) {
        CommandLine line = Main.commandLine();
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(err, true));
        return line.execute(arguments);
    }
}
