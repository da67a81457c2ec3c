package dev.dateline.standalone.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.contract.json.Json;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class AclsCommandTest {
    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private String config = "";

    @BeforeEach
    void settings() throws Exception {
        config = Files.writeString(folder.resolve("dateline.yaml"), "topics: {prefix: desk-}\n")
                .toString();
    }

    @Test
    void printsAScriptThatNamesTheUsersAndTheServersThatWereGiven() {
        assertThat(run("--config", config, "--bootstrap-servers", "kafka-1:9093", "--user", "gateway=CN=gateway"))
                .isZero();
        assertThat(out.toString().lines().toList())
                .startsWith("#!/bin/sh")
                .anyMatch(line -> line.contains("--bootstrap-server kafka-1:9093 "))
                .anyMatch(line -> line.startsWith("acl User:CN=gateway --operation Read --operation Write"))
                .anyMatch(
                        line -> line.startsWith("acl User:dateline-ingest ") && line.endsWith(" --topic desk-sources"));
        assertThat(out.toString()).doesNotContain("dateline-gateway");
    }

    @Test
    void printsEachRightAsALineForOtherTools() throws Exception {
        assertThat(run("--config", config, "--json")).isZero();
        for (String line : out.toString().lines().toList()) {
            var right = Json.tree(line.getBytes(StandardCharsets.UTF_8));
            assertThat(right.get("user").asText())
                    .isEqualTo("dateline-" + right.get("part").asText());
            assertThat(right.get("operations")).isNotEmpty();
        }
        assertThat(out.toString())
                .contains("{\"part\":\"gateway\",\"user\":\"dateline-gateway\",\"resource\":\"TOPIC\","
                        + "\"name\":\"desk-updates\",\"pattern\":\"LITERAL\","
                        + "\"operations\":[\"READ\",\"DESCRIBE_CONFIGS\"]}");
    }

    @Test
    void refusesAPartThatIsNoneAndANameThatWouldEndItsQuotes() {
        assertThat(run("--config", config, "--user", "reader=ann")).isEqualTo(2);
        assertThat(run("--config", config, "--user", "ops=it's")).isEqualTo(2);
        assertThat(err.toString()).contains("--user ops=: this is no user's name");
        assertThat(out.toString()).isEmpty();
    }

    private int run(String... arguments) {
        CommandLine line = Main.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
        String[] all = new String[arguments.length + 1];
        all[0] = "acls";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return line.execute(all);
    }
}
