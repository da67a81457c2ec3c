package dev.dateline.standalone.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.contract.json.Json;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ParseCommandTest {
    private static final String ITEM = """
            {"uri":"urn:1","version":"2","versionCreated":"2023-09-19T18:00:00Z","pubStatus":"canceled",
             "headlines":[{"value":"Ferry aground"}],"bodies":[{"value":"It ran aground."}]}""";

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void printsOneItemALine() throws Exception {
        Path file = write("item.json", ITEM);

        assertThat(run("parse", file.toString())).isZero();
        assertThat(err.toString()).isEmpty();
        var item = Json.tree(out.toString().getBytes(StandardCharsets.UTF_8));
        assertThat(item.path("uri").asText()).isEqualTo("urn:1");
        assertThat(item.path("version").asText()).isEqualTo("2");
        assertThat(item.path("versionCreated").asText()).isEqualTo("2023-09-19T18:00:00Z");
        assertThat(item.path("body").asText()).isEqualTo("It ran aground.");
        assertThat(item.path("action").asText()).isEqualTo("kill");
        assertThat(item.path("pubStatus").asText()).isEqualTo("canceled");
        assertThat(item.path("format").asText()).isEqualTo("ninjs");
        assertThat(item.path("file").asText()).isEqualTo(file.toString());
        assertThat(item.has("summary")).isFalse();
    }

    @Test
    void saysWhyAndGoesOnWhereSomethingIsRefused() throws Exception {
        write("a.json", "{\"uri\":\"urn:1\",\"random\":1}");
        write("b.jsonl", "{\"id\":\"x\",\"headline\":\"One\"}\n{bad\n");

        assertThat(run("parse", "--as", "harbor-wire", folder.toString())).isEqualTo(1);
        assertThat(out.toString().lines()).hasSize(1);
        assertThat(err.toString())
                .contains("a.json: BAD_FIELD: random is no field of ninjs")
                .contains("b.jsonl:2: MALFORMED: JSON: ");
    }

    @Test
    void saysOfAnEmptyFeedThatNothingStandsInIt() throws Exception {
        Path feed = write("quiet.xml", "<rss version=\"2.0\"><channel><title>Harbor</title></channel></rss>");

        assertThat(run("parse", feed.toString())).isZero();
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString())
                .isEqualToIgnoringNewLines(feed + ": nothing stands in it: it is a feed without items");
    }

    @Test
    void readsAsTheConfiguredSourceWouldBeWithoutItsKey() throws Exception {
        Path config = write("dateline.yaml", """
                ingest:
                  sources:
                    - {provider: harbor-wire, credit: Harbor Wire, kind: statement, issuer: The Port, keyFile: absent.key}
                """);
        Path file = write("item.json", ITEM);

        assertThat(run("parse", "--as", "harbor-wire", "--config", config.toString(), file.toString()))
                .isZero();
        assertThat(run("parse", "--as", "other", "--config", config.toString(), file.toString()))
                .isZero();
        assertThat(err.toString()).isEmpty();
        assertThat(out.toString().lines()).hasSize(2);
        assertThat(run(
                        "parse",
                        "--as",
                        "other",
                        "--config",
                        folder.resolve("no.yaml").toString(),
                        file.toString()))
                .isEqualTo(2);
    }

    @Test
    void anotherUseIsWrong() throws Exception {
        assertThat(run("parse")).isEqualTo(2);
        assertThat(run("parse", folder.resolve("none.xml").toString())).isEqualTo(2);
        assertThat(run("parse", "https://harbor.example/feed")).isEqualTo(2);
        assertThat(run("parse", "--as", "No Slug", write("x.json", ITEM).toString()))
                .isEqualTo(2);
    }

    private Path write(String name, String text) throws Exception {
        return Files.writeString(folder.resolve(name), text);
    }

    private int run(String... args) {
        CommandLine command = Main.commandLine();
        command.setOut(new PrintWriter(out, true));
        command.setErr(new PrintWriter(err, true));
        return command.execute(args);
    }
}
