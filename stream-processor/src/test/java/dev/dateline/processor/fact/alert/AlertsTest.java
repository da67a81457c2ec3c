package dev.dateline.processor.fact.alert;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.contract.article.Article;
import dev.dateline.contract.fact.Alert;
import dev.dateline.contract.fact.Place;
import dev.dateline.contract.fact.Statement;
import dev.dateline.contract.style.HouseStyle;
import dev.dateline.contract.wire.Copy;
import dev.dateline.contract.wire.WireItem;
import dev.dateline.processor.fact.statement.Statements;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AlertsTest {
    private static final Article STRIKE = ItemSamples.article(
            "Ferry crews strike in Port Ellery",
            "The mayor spoke on Monday. The Bay Line has not commented on the strike so far.",
            "The crews are on strike over the winter timetable.");

    @Test
    void whatTheSentenceReadsAlreadyIsNoSuggestion() {
        Line older = Line.of(STRIKE).getLast();
        Found same = new Found(Alert.Kind.OUTDATED, "rule", 0.8, "It is over.", "strike", older.words());
        Found other = new Found(Alert.Kind.OUTDATED, "rule", 0.8, "It is over.", "strike", "It is over.");
        WireItem item = ItemSamples.statement("The Bay Line", ItemSamples.TWO, "It is over", "It is over.");

        assertThat(same.alert(older, Line.of(item.copy()).getFirst(), item.version())
                        .rewording())
                .isNull();
        assertThat(other.alert(older, Line.of(item.copy()).getFirst(), item.version())
                        .rewording())
                .isEqualTo("It is over.");
    }

    @Test
    void saysThatAnAwaitedStatementHasComeAndHowTheSentenceCouldRead() {
        WireItem item = ItemSamples.statement(
                "The Bay Line",
                ItemSamples.TWO,
                "The Bay Line on the dispute",
                "We regret what our passengers go through.");

        assertThat(alerts(STRIKE, item)).singleElement().satisfies(alert -> {
            assertThat(alert.kind()).isEqualTo(Alert.Kind.OUTDATED);
            assertThat(alert.place()).isEqualTo(new Place(Place.Part.PARAGRAPH, 0, 27, 79));
            assertThat(alert.sentence()).isEqualTo("The Bay Line has not commented on the strike so far.");
            assertThat(alert.rewording()).isEqualTo("The Bay Line commented on the strike at 2 p.m.");
            assertThat(alert.reason())
                    .isEqualTo("The Bay Line spoke at 2 p.m.; the sentence says the Bay Line has not");
            assertThat(alert.footing().words()).isEqualTo("We regret what our passengers go through.");
        });
    }

    @Test
    void writesTheTimeAsTheArticleDoes() {
        WireItem item = ItemSamples.statement(
                "The Bay Line",
                ItemSamples.TWO,
                "The Bay Line on the dispute",
                "We regret what our passengers go through.");
        Article british = new Article(
                STRIKE.id(),
                STRIKE.desk(),
                STRIKE.phase(),
                STRIKE.settings().orIn(HouseStyle.BRITISH),
                STRIKE.story(),
                List.of());

        assertThat(alerts(british, item))
                .extracting(Alert::rewording)
                .containsExactly("The Bay Line commented on the strike at 2pm.");
    }

    @Test
    void isSilentWhereSomebodyElseSpeaks() {
        WireItem item = ItemSamples.statement(
                "Seafarers' Guild",
                ItemSamples.TWO,
                "The guild on the dispute",
                "We thank our passengers for their patience.");

        assertThat(alerts(STRIKE, item)).isEmpty();
    }

    @Test
    void saysThatWhatTheSentenceHasAsGoingOnIsOver() {
        WireItem item = ItemSamples.wire("Vote in Port Ellery", "The crews have voted to end their strike.");

        assertThat(alerts(STRIKE, item)).anySatisfy(alert -> {
            assertThat(alert.kind()).isEqualTo(Alert.Kind.OUTDATED);
            assertThat(alert.sentence()).isEqualTo("The crews are on strike over the winter timetable.");
            assertThat(alert.footing().rule()).isEqualTo("event to end");
            assertThat(alert.reason())
                    .isEqualTo("The strike is to end, the Bay Agency reports; the sentence has it going on");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The strike has ended.",
                "The crews have called off the strike.",
                "The strike of the crews is over.",
            })
    void saysThatTheEventIsOverWhereTheItemSaysSo(String body) {
        assertThat(alerts(STRIKE, ItemSamples.wire("Port Ellery", body)))
                .extracting(Alert::reason)
                .contains("The strike is over, the Bay Agency reports; the sentence has it going on");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The vote on the strike has ended.",
                "The strike ballot is over.",
                "A vote to end the strike was held at noon.",
                "A court told the crews to end their strike.",
                "The second week of the strike ended with a rally.",
                "The crews refused to end their strike.",
            })
    void isSilentWhereSomethingElseAboutTheEventEnded(String body) {
        assertThat(alerts(STRIKE, ItemSamples.wire("Port Ellery", body)))
                .extracting(alert -> alert.footing().rule())
                .doesNotContain("event over", "event to end");
    }

    @Test
    void tiesADenialToTheSentenceThatReportsTheClaim() {
        Article article = ItemSamples.article(
                "Tension on the Norland line",
                "Sudland claims that Norland's ships crossed the line at night. Nobody was hurt.");
        WireItem item = ItemSamples.wire(
                "Norland speaks", "Norland denies that its ships had crossed the line at night, as Sudland claims.");

        assertThat(alerts(article, item)).singleElement().satisfies(alert -> {
            assertThat(alert.kind()).isEqualTo(Alert.Kind.ANSWERED);
            assertThat(alert.sentence()).startsWith("Sudland claims");
            assertThat(alert.rewording()).endsWith("at night; Norland denies it.");
            assertThat(alert.reason())
                    .isEqualTo("Norland denies a claim by Sudland: “its ships had crossed the line at night”");
        });
    }

    @Test
    void namesThoseWhoSpeakAsTheyAreNamedWithinASentence() {
        Article article = ItemSamples.article(
                "Leak at the port",
                "But the harbor police have not responded to the mayor so far, and nobody knows why.",
                "There has been no word from The Bay Line.",
                "The Bay Line claims that the harbor crews opened the valves at night.");
        WireItem police = ItemSamples.statement("Harbor Police", ItemSamples.TWO, "The leak", "We are on it.");
        WireItem line = ItemSamples.statement("The Bay Line", ItemSamples.TWO, "The leak", "We are on it.");
        WireItem crews = ItemSamples.wire(
                "Crews speak",
                "The harbor crews denied that they had opened the valves at night, as the Bay Line claims.");

        assertThat(alerts(article, police)).singleElement().satisfies(alert -> {
            assertThat(alert.reason())
                    .isEqualTo("The Harbor Police spoke at 2 p.m.; the sentence says the harbor police have not");
            assertThat(alert.rewording())
                    .isEqualTo("But the harbor police responded to the mayor at 2 p.m., and nobody knows why.");
        });
        assertThat(alerts(article, line))
                .extracting(Alert::reason)
                .containsExactly("The Bay Line spoke at 2 p.m.; the sentence says there is no word from the Bay Line");
        assertThat(alerts(article, crews)).singleElement().satisfies(alert -> {
            assertThat(alert.reason())
                    .isEqualTo("The harbor crews denied a claim by the Bay Line:"
                            + " “they had opened the valves at night”");
            assertThat(alert.rewording()).endsWith("at night; the harbor crews denied it.");
        });
    }

    @Test
    void saysThatSeveralStillHaveNot() {
        Article article = ItemSamples.article(
                "Leak at the port", "The harbor police still have not responded.", "The leak is on pier 4.");
        WireItem police = ItemSamples.statement("Harbor Police", ItemSamples.TWO, "The leak", "We are on it.");

        assertThat(alerts(article, police))
                .extracting(Alert::reason)
                .containsExactly("The Harbor Police spoke at 2 p.m.; the sentence says the harbor police have not");
    }

    @Test
    void saysThatAFigureHasMoved() {
        Article article = ItemSamples.article(
                "Fire at the mill in Ostermark", "The fire at the mill in Ostermark killed 27 people, the police say.");
        WireItem item = ItemSamples.wire(
                "More dead in Ostermark", "The fire at the mill in Ostermark has killed 32 people, the police say.");

        assertThat(alerts(article, item)).anySatisfy(alert -> {
            assertThat(alert.kind()).isEqualTo(Alert.Kind.OUTDATED);
            assertThat(alert.reason()).contains("27 → 32");
            assertThat(alert.rewording())
                    .isEqualTo("The fire at the mill in Ostermark killed 32 people, the police say.");
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "At least 12 people were killed in the fire on the Alder Quay, the fire brigade said."
                        + " | At least 14 people were killed in the fire on the Alder Quay in Westmere."
                        + " | At least 14 people were killed in the fire on the Alder Quay, the fire brigade said.",
                "12 people were killed in the fire on the Alder Quay."
                        + " | The number of people killed in the fire on the Alder Quay has risen to 14, officials said."
                        + " | 14 people were killed in the fire on the Alder Quay.",
                "The fire has left at least 300 people homeless, the ministry said."
                        + " | More than 500 people are homeless after the fire, the ministry said."
                        + " | The fire has left more than 500 people homeless, the ministry said.",
                "Police say 27 people died in the fire on the Alder Quay on Monday."
                        + " | The death toll of the fire on the Alder Quay rose to 32, the police say."
                        + " | Police say 32 people died in the fire on the Alder Quay on Monday.",
            })
    void saysThatACountHasGrownThoughTheOlderOneIsNotRefuted(String older, String newer, String rewording) {
        List<Alert> alerts = alerts(
                ItemSamples.article("Fire on the Alder Quay", older), ItemSamples.wire("The Alder Quay fire", newer));

        assertThat(alerts).singleElement().satisfies(alert -> {
            assertThat(alert.kind()).isEqualTo(Alert.Kind.OUTDATED);
            assertThat(alert.sentence()).isEqualTo(older);
            assertThat(alert.reason()).startsWith("A figure has moved: ");
            assertThat(alert.rewording()).isEqualTo(rewording);
            assertThat(alert.footing().words()).isEqualTo(newer);
            assertThat(alert.footing().rule()).isEqualTo("count has grown");
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "In 1998, 30 people were killed in a fire on the Alder Quay."
                        + " | At least 32 people were killed in the fire on the Alder Quay.",
                "At least 12 people were hurt in the fire on the Alder Quay."
                        + " | At least 14 people were killed in the fire on the Alder Quay.",
                "At least 14 people were killed in the fire on the Alder Quay."
                        + " | At least 12 people were killed in the fire on the Alder Quay.",
                "At least 12 people were killed in the fire at the mill in Ostermark."
                        + " | At least 14 people were killed in the fire on the Alder Quay.",
                "At least 12 people were killed in the fire on the Alder Quay."
                        + " | The brigade denied that at least 14 people were killed in the fire on the Alder Quay.",
                "At least 12 people were killed in the fire on the Alder Quay."
                        + " | At least 14 people could be killed in a fire like that on the Alder Quay.",
                "Some 30 people were killed in the fire on the Alder Quay so far."
                        + " | About 31 people were killed in the fire on the Alder Quay.",
            })
    void isSilentWhereAnotherThingIsCountedOrItHasNotGrown(String older, String newer) {
        assertThat(alerts(
                        ItemSamples.article("Fire on the Alder Quay", older),
                        ItemSamples.wire("The Alder Quay fire", newer)))
                .extracting(alert -> alert.footing().rule())
                .doesNotContain("count has grown");
    }

    @Test
    void findsNothingInAnItemThatBearsTheArticleOut() {
        WireItem item = ItemSamples.wire(
                "Strike in Port Ellery", "The crews in Port Ellery are on strike over the winter timetable.");

        assertThat(alerts(STRIKE, item)).isEmpty();
    }

    @Test
    void readsEnglishAlone() {
        WireItem item = ItemSamples.item(
                ItemSamples.wire("x", "y").origin(),
                ItemSamples.TWO,
                new Copy("de", "Streik", "The crews have voted to end their strike.", List.of()));

        assertThat(alerts(STRIKE, item)).isEmpty();
    }

    @Test
    void knowsTheSameAlertAgainWhateverItemItIsFrom() {
        WireItem first = ItemSamples.wire("Vote in Port Ellery", "The crews have voted to end their strike.");
        WireItem later = ItemSamples.wire("Crews vote", "The strike of the crews has ended, the guild says.");

        assertThat(ids(alerts(STRIKE, first))).containsAnyElementsOf(ids(alerts(STRIKE, later)));
    }

    @Test
    void readsTextsWithoutSentencesInBoundedTime() {
        WireItem item = ItemSamples.wire("x", "has not denied that 5 ".repeat(10_000));

        assertThat(alerts(ItemSamples.article("x", "\"".repeat(50_000)), item)).isEmpty();
    }

    @Test
    void findsTheSameInAnArticleThatWasReadBeforeItChanged() {
        Article before = ItemSamples.article(
                "Fire at the mill in Ostermark", "The fire at the mill in Ostermark killed 27 people, the police say.");
        Article after = ItemSamples.article(
                "Fire at the mill in Ostermark",
                "The mayor has not commented so far.",
                "The fire at the mill in Ostermark killed 27 people, the police say.");
        WireItem item = ItemSamples.wire(
                "More dead in Ostermark", "The fire at the mill in Ostermark has killed 32 people, the police say.");
        ArticlesRead articles = new ArticlesRead();
        List<Statement> said = Statements.of(item);

        assertThat(Alerts.of(articles, before, item, said)).isNotEmpty().isEqualTo(alerts(before, item));
        assertThat(Alerts.of(articles, after, item, said)).isNotEmpty().isEqualTo(alerts(after, item));
        assertThat(articles.of(after)).isSameAs(articles.of(after));
    }

    private static List<Alert> alerts(Article article, WireItem item) {
        return Alerts.of(new ArticlesRead(), article, item, Statements.of(item));
    }

    private static List<String> ids(List<Alert> alerts) {
        return alerts.stream().map(Alert::id).toList();
    }
}
