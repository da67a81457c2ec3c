package dev.dateline.standalone.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.contract.article.Article;
import dev.dateline.contract.article.DeskId;
import dev.dateline.contract.article.Phase;
import dev.dateline.contract.article.Settings;
import dev.dateline.contract.fact.Alert;
import dev.dateline.contract.wire.WireItem;
import dev.dateline.processor.fact.alert.Alerts;
import dev.dateline.processor.fact.alert.ArticlesRead;
import dev.dateline.processor.fact.statement.Statements;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the demonstration's items say of the sentences of its articles. */
class DemoAlertsTest {
    private final DemoStory story = DemoStory.read();

    @Test
    void theStatementOfTheUnitedStatesMakesExactlyOneSentenceUntrue() {
        assertThat(alerts("nagorno-karabakh", "state-department.example:20230919:karabakh"))
                .singleElement()
                .satisfies(alert -> {
                    assertThat(alert.sentence())
                            .isEqualTo("The United States has not commented on the operation so far.");
                    assertThat(alert.rewording()).isEqualTo("The United States commented on the operation at 2 p.m.");
                    assertThat(alert.reason())
                            .isEqualTo("The U.S. State Department spoke at 2 p.m.; the sentence says the United States"
                                    + " has not");
                });
    }

    @Test
    void moscowsDenialIsTiedToTheClaimThatItDenies() {
        assertThat(alerts("nagorno-karabakh", "karabakh-russia"))
                .singleElement()
                .satisfies(alert -> {
                    assertThat(alert.kind()).isEqualTo(Alert.Kind.ANSWERED);
                    assertThat(alert.sentence())
                            .isEqualTo("Azerbaijan claims to have told Moscow of the attack beforehand.");
                });
    }

    @Test
    void theVoteOfTheCrewsIsToEndTheStrike() {
        assertThat(alerts("port-ellery-ferries", "seafarers-guild.example:20230919:vote"))
                .anySatisfy(alert -> assertThat(alert.footing().rule()).isEqualTo("event to end"));
    }

    private List<Alert> alerts(String article, String uri) {
        WireItem read = DemoItems.read(story, uri);
        return Alerts.of(new ArticlesRead(), article(article), read, Statements.of(read));
    }

    private Article article(String id) {
        StoryArticle told = story.articles().stream()
                .filter(one -> one.id().value().equals(id))
                .findFirst()
                .orElseThrow();
        Settings settings = new Settings(story.zone(), "en", told.watches());
        return new Article(told.id(), new DeskId("world"), Phase.LIVE, settings, told.story(), List.of());
    }
}
