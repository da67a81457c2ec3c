package dev.dateline.standalone.ops;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.contract.topic.Topic;
import dev.dateline.contract.topic.TopicPlan;
import dev.dateline.contract.topic.Topics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The sizing guide adds up what is stated elsewhere, and must not outlive it. */
class SizingTest {
    private static final Path ROOT = Path.of("..");
    private static final int CHANGELOGS = 2;

    @Test
    void everyFigureThatIsQuotedStandsInReadme() throws IOException {
        String readme = inOneLine(Files.readString(ROOT.resolve("README.md")));
        List<String> quotes = Files.readString(ROOT.resolve("docs/sizing.md"))
                .lines()
                .filter(line -> line.startsWith("> "))
                .map(line -> line.substring(2))
                .toList();

        assertThat(quotes).hasSizeGreaterThan(5);
        assertThat(quotes.stream().filter(quote -> !readme.contains(quote))).isEmpty();
    }

    @Test
    void thePartitionsAreThoseThatAnInstallationMakes() throws IOException {
        Topics topics = new Topics(new TopicPlan("", 24, 3, 2, Duration.ofHours(24)));
        int partitions = topics.all().stream().mapToInt(Topic::partitions).sum() + CHANGELOGS * 24;
        String guide = inOneLine(Files.readString(ROOT.resolve("docs/sizing.md")));

        assertThat(guide).contains("= **" + partitions + "**, and with three copies " + partitions * 3 + " for");
    }

    private static String inOneLine(String text) {
        return text.replaceAll("\\s+", " ");
    }
}
