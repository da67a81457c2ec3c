package dev.dateline.processor.fact.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.dateline.contract.article.Article;
import dev.dateline.contract.article.ArticleId;
import dev.dateline.contract.article.Phase;
import dev.dateline.contract.article.Settings;
import dev.dateline.contract.article.Story;
import dev.dateline.contract.fact.Alert;
import dev.dateline.contract.wire.WireItem;
import dev.dateline.processor.fact.prose.PlainSentences;
import dev.dateline.processor.fact.statement.Statements;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page from which this project began, where it is at hand. */
class SeedPageTest {
    private static final Path SHARED =
            Path.of(Optional.ofNullable(System.getenv("DATELINE_SHARED")).orElse("../../shared"));

    @Test
    void flagsExactlyTheSentenceOnTheStatementThatHadNotCome() throws IOException {
        WireItem statement = ItemSamples.statement(
                "U.S. State Department",
                Instant.parse("2023-09-19T18:00:00Z"),
                "U.S. Secretary of State turns to all sides over Nagorno-Karabakh",
                "U.S. Secretary of State Antony Blinken is to speak urgently with every side over the next 24 hours so"
                        + " that Azerbaijan's operation in Nagorno-Karabakh comes to an end, a U.S. official said. In a"
                        + " press statement, Blinken asked for the fighting to stop at once and for Baku to deal"
                        + " respectfully, by talking, with those who represent the people there.");

        List<Alert> alerts = Alerts.of(new ArticlesRead(), article(), statement, Statements.of(statement));

        assertThat(alerts).singleElement().satisfies(alert -> {
            assertThat(alert.kind()).isEqualTo(Alert.Kind.OUTDATED);
            assertThat(alert.sentence()).startsWith("The U.S. still has yet").endsWith(".");
            assertThat(alert.footing().rule()).isEqualTo("awaited statement");
            assertThat(alert.rewording()).startsWith("The U.S. made a statement on the situation at 2 p.m.");
        });
    }

    @Test
    void tiesMoscowsRejectionToBakusClaim() throws IOException {
        List<Denials.Denial> denials = article().story().paragraphs().stream()
                .flatMap(paragraph -> PlainSentences.of(paragraph, paragraph.length()).stream()
                        .map(span -> span.of(paragraph)))
                .flatMap(sentence -> Denials.in(sentence).stream())
                .toList();

        assertThat(denials).singleElement().satisfies(denial -> {
            assertThat(denial.who()).isEqualTo("Moscow");
            assertThat(denial.claimant()).isEqualTo("Baku");
            assertThat(denial.what()).contains("informed the Russian side");
        });
    }

    /** What stands under the update at its top, up to the editor's note. */
    private static Article article() throws IOException {
        String page = page();
        String body = page.substring(page.indexOf("It appears that"), page.indexOf("Editor's Note"));
        List<String> paragraphs = Arrays.stream(body.split("\\n\\s*\\n"))
                .map(String::strip)
                .filter(paragraph -> !paragraph.isEmpty())
                .toList();
        Story story = new Story("Armenians' fate in Nagorno-Karabakh hangs in the balance", paragraphs);
        Settings settings = new Settings(ZoneId.of("America/New_York"), "en", List.of());
        return new Article(new ArticleId("seed"), ItemSamples.WORLD, Phase.LIVE, settings, story, List.of());
    }

    private static String page() throws IOException {
        Path folder = SHARED.resolve("seed");
        assumeTrue(Files.isDirectory(folder), "the seed's page is not here: set DATELINE_SHARED");
        try (Stream<Path> files = Files.list(folder)) {
            return Files.readString(files.filter(file -> file.toString().endsWith(".txt"))
                    .findFirst()
                    .orElseThrow());
        }
    }
}
