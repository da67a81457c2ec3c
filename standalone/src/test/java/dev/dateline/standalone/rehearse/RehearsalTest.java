package dev.dateline.standalone.rehearse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.contract.article.Article;
import dev.dateline.contract.article.ArticleId;
import dev.dateline.contract.article.DeskId;
import dev.dateline.contract.article.Phase;
import dev.dateline.contract.article.Settings;
import dev.dateline.contract.article.Story;
import dev.dateline.contract.article.Watch;
import dev.dateline.contract.wire.Copy;
import dev.dateline.contract.wire.Handling;
import dev.dateline.contract.wire.ItemId;
import dev.dateline.contract.wire.ItemKind;
import dev.dateline.contract.wire.ItemVersion;
import dev.dateline.contract.wire.Origin;
import dev.dateline.contract.wire.Provider;
import dev.dateline.contract.wire.PubStatus;
import dev.dateline.contract.wire.Signal;
import dev.dateline.contract.wire.WireItem;
import dev.dateline.processor.match.Analyser;
import dev.dateline.processor.match.MatchInput;
import dev.dateline.processor.match.Model;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class RehearsalTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final DeskId DESK = new DeskId("world");
    private static final Analyser ANALYSER = new Analyser();

    @Test
    void aDraftOfAWatchShowsWhatAPageThatIsYetToBeOpenedWouldGet() {
        Difference difference = rehearse(new Draft(new Watch("draft", "+heron -drill"), null, null), NOON);

        assertThat(difference.items()).isEqualTo(3);
        assertThat(difference.more()).singleElement().satisfies(one -> {
            assertThat(one.headline()).isEqualTo("Silver Heron aground off Port Lowen");
            assertThat(one.article()).isEqualTo(Draft.NEW_PAGE.value());
            assertThat(one.watches()).containsExactly("draft");
        });
        assertThat(difference.fewer()).isEmpty();
        assertThat(difference.same()).isEqualTo(1);
    }

    @Test
    void anArticleThatGetsTheWatchGetsTheItemsToo() {
        Difference difference = rehearse(new Draft(new Watch("draft", "heron"), new ArticleId("budget"), null), NOON);

        assertThat(difference.more()).extracting(Difference.Proposed::article).containsOnly("budget");
        assertThat(difference.more()).hasSize(2);
    }

    @Test
    void aThresholdThatNothingReachesTakesAway() {
        Difference difference = rehearse(new Draft(null, null, 0.9999999999999), NOON);

        assertThat(difference.fewer()).extracting(Difference.Proposed::article).containsExactly("budget");
        assertThat(difference.more()).isEmpty();
        assertThat(difference.same()).isZero();
    }

    @Test
    void whatCameBeforeTheTimeThatIsAskedForOnlyMakesTheState() {
        Difference difference = rehearse(new Draft(new Watch("draft", "heron"), null, null), NOON.plusSeconds(2));

        assertThat(difference.items()).isEqualTo(1);
        assertThat(difference.more()).hasSize(1);
    }

    private static Difference rehearse(Draft draft, Instant since) {
        try (Rehearsal rehearsal = new Rehearsal(draft, Model.shipped(), since)) {
            rehearsal.take(DESK, article(), NOON);
            rehearsal.take(DESK, item("1", "Silver Heron aground off Port Lowen", "The ferry waits for tugs."), NOON);
            rehearsal.take(DESK, item("1", "Silver Heron aground off Port Lowen", "The ferry waits for tugs."), NOON);
            rehearsal.take(
                    DESK,
                    item("2", "Parliament in Tarnow passes the railway budget", "The budget passed in Tarnow."),
                    NOON.plusSeconds(1));
            rehearsal.take(
                    DESK,
                    item("3", "Crew of a heron boat practises", "A drill on the Silver Heron."),
                    NOON.plusSeconds(2));
            return rehearsal.difference();
        }
    }

    private static MatchInput article() {
        Article article = new Article(
                new ArticleId("budget"),
                DESK,
                Phase.LIVE,
                new Settings(ZoneOffset.UTC, "en", List.of()),
                new Story(
                        "Parliament in Tarnow votes on the railway budget",
                        List.of("The budget for the railways is before parliament in Tarnow.")),
                List.of());
        return new MatchInput.Changed(article, ANALYSER.terms(article));
    }

    private static MatchInput item(String id, String headline, String body) {
        WireItem item = new WireItem(
                new ItemVersion(new ItemId(new Provider("harbor-wire"), id), "1"),
                new Origin(ItemKind.WIRE, "Harbor Wire", null),
                new Handling(PubStatus.USABLE, Signal.NONE, 4, null, List.of()),
                new Copy("en", headline, body, List.of()),
                NOON);
        return new MatchInput.Arrived(item, ANALYSER.terms(item.copy()), NOON, null);
    }
}
