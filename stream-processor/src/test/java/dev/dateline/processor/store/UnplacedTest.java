package dev.dateline.processor.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.contract.article.Article;
import dev.dateline.contract.article.ArticleId;
import dev.dateline.contract.article.DeskId;
import dev.dateline.contract.article.Phase;
import dev.dateline.contract.article.Settings;
import dev.dateline.contract.article.Story;
import dev.dateline.contract.desk.Candidate;
import dev.dateline.contract.desk.Proposal;
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
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Items that no article takes. */
class UnplacedTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final DeskId DESK = new DeskId("world");
    private static final Analyser ANALYSER = new Analyser();
    private static final String FERRY = "The ferry Silver Heron ran aground off Port Lowen";

    private final MemoryShelf shelf = new MemoryShelf();
    private MatchKeeper keeper = new MatchKeeper(shelf);

    @Test
    void threeItemsOfTwoSourcesOnOneThingAreOfferedAsAStory() {
        assertThat(offers(ferry("1", "Alpha", NOON))).isEmpty();
        assertThat(offers(ferry("2", "Alpha", NOON))).isEmpty();
        List<MatchEffect.Offered> third = offers(ferry("3", "Beta", NOON));

        assertThat(candidate(third).pieces()).hasSize(3);
        assertThat(candidate(third).sources()).containsExactly("Alpha", "Beta");
        assertThat(candidate(third).headline()).isEqualTo("Silver Heron aground, report 1");
        assertThat(candidate(third).since()).isEqualTo(NOON);
    }

    @Test
    void whatIsAboutSomethingElseBeginsAStoryOfItsOwn() {
        offers(ferry("1", "Alpha", NOON));
        offers(ferry("2", "Beta", NOON));

        assertThat(offers(item(
                        "3", "Beta", "Parliament in Tarnow passes the railway budget", "The vote was narrow.", NOON)))
                .isEmpty();
        assertThat(candidate(offers(ferry("4", "Beta", NOON))).pieces()).hasSize(3);
    }

    @Test
    void aNewVersionOfAnItemIsNoSecondItem() {
        offers(ferry("1", "Alpha", NOON));
        offers(ferry("2", "Beta", NOON));

        assertThat(offers(version("2", "2", "Beta"))).isEmpty();
        assertThat(candidate(offers(ferry("3", "Beta", NOON))).pieces())
                .extracting(piece -> piece.version().version())
                .containsExactly("1", "2", "1");
    }

    @Test
    void aWithdrawnItemLeavesItsStoryWhichIsThenNoLongerWorthOffering() {
        three();

        List<MatchEffect.Offered> after = offers(kill("2"));

        assertThat(after).hasSize(1);
        assertThat(after.getFirst().candidate()).isNull();
        assertThat(candidate(offers(ferry("4", "Beta", NOON))).pieces()).hasSize(3);
    }

    @Test
    void anArticleThatIsOpenedTakesTheItemsOfItsStory() {
        three();

        List<MatchEffect> effects = keeper.take(DESK, article(), NOON);

        assertThat(proposals(effects))
                .extracting(
                        proposal -> proposal.evidence().item().version().item().uri())
                .containsExactly("1", "2", "3");
        assertThat(offered(effects).getLast().candidate()).isNull();
    }

    @Test
    void copiesThatWaitedAreOneProposalWithTheirSources() {
        offers(told(
                "1", "Alpha", "The ferry Silver Heron waits for tugs off Port Lowen. Its crew is well, they said."));
        offers(told("2", "Beta", "The ferry Silver Heron waits for tugs off Port Lowen. Its crew is well, they said."));

        List<Proposal> made = proposals(keeper.take(DESK, article(), NOON));

        assertThat(made).extracting(Proposal::id).containsOnly(made.getFirst().id());
        assertThat(made.getLast().evidence().others().listed()).hasSize(1);
    }

    @Test
    void whatANewArticleDoesNotTakeWaitsOnAsItWas() {
        three();
        List<String> before = lines();

        List<MatchEffect> effects = keeper.take(DESK, budget(), NOON.plusSeconds(600));

        assertThat(effects).isEmpty();
        assertThat(lines()).isEqualTo(before);
    }

    @Test
    void whatACorrectionCorrectsWaitsNoLonger() {
        offers(ferry("1", "Alpha", NOON));

        offers(new WireItem(
                new ItemVersion(new ItemId(new Provider("harbor-wire"), "1-corrected"), "1"),
                new Origin(ItemKind.WIRE, "Alpha", null),
                new Handling(
                        PubStatus.USABLE,
                        Signal.CORRECTION,
                        4,
                        null,
                        List.of(new ItemId(new Provider("harbor-wire"), "1"))),
                new Copy("en", "Silver Heron aground, corrected", FERRY + " on Monday, not on Sunday.", List.of()),
                NOON.plusSeconds(60)));

        assertThat(keeper.candidate(DESK, new ItemId(new Provider("harbor-wire"), "1")))
                .isEmpty();
        assertThat(keeper.candidate(DESK, new ItemId(new Provider("harbor-wire"), "1-corrected")))
                .isPresent();
    }

    @Test
    void anArticleThatIsOnlyRevisedTakesNothing() {
        keeper.take(DESK, closed(), NOON);
        three();

        assertThat(proposals(keeper.take(DESK, closed(), NOON))).isEmpty();
    }

    @Test
    void aStoryThatGrowsNoMoreForADayIsForgotten() {
        three();
        Instant later = NOON.plus(Unplaced.KEPT).plus(Duration.ofHours(2));

        List<MatchEffect.Offered> effects = offers(
                item("9", "Beta", "Parliament in Tarnow passes the railway budget", "The vote was narrow.", later));

        assertThat(effects).hasSize(1);
        assertThat(effects.getFirst().candidate()).isNull();
        assertThat(keys("unplaced/")).hasSize(1);
        assertThat(keys("placedIn/")).hasSize(1);
    }

    @Test
    void aRestartChangesNothing() {
        offers(ferry("1", "Alpha", NOON));
        offers(ferry("2", "Beta", NOON));

        keeper = new MatchKeeper(shelf);

        assertThat(candidate(offers(ferry("3", "Beta", NOON))).pieces()).hasSize(3);
    }

    private List<String> keys(String prefix) {
        List<String> keys = new ArrayList<>();
        shelf.each(prefix, (key, bytes) -> keys.add(key));
        return keys;
    }

    private void three() {
        offers(ferry("1", "Alpha", NOON));
        offers(ferry("2", "Alpha", NOON));
        offers(ferry("3", "Beta", NOON));
    }

    private List<MatchEffect.Offered> offers(WireItem item) {
        return offered(keeper.take(
                DESK,
                new MatchInput.Arrived(item, ANALYSER.terms(item.copy()), item.versionCreated(), null),
                item.versionCreated()));
    }

    private static List<MatchEffect.Offered> offered(List<MatchEffect> effects) {
        return effects.stream()
                .filter(MatchEffect.Offered.class::isInstance)
                .map(MatchEffect.Offered.class::cast)
                .toList();
    }

    private static List<Proposal> proposals(List<MatchEffect> effects) {
        return effects.stream()
                .flatMap(effect ->
                        effect instanceof MatchEffect.Told told ? Stream.ofNullable(told.proposal()) : Stream.empty())
                .toList();
    }

    private static Candidate candidate(List<MatchEffect.Offered> offers) {
        assertThat(offers).hasSize(1);
        return Objects.requireNonNull(offers.getFirst().candidate());
    }

    private List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (String prefix : List.of("candidate", "says/", "unplaced/", "placedIn/")) {
            shelf.each(prefix, (key, bytes) -> lines.add(key + " " + Arrays.hashCode(bytes)));
        }
        return lines;
    }

    private static MatchInput.Changed budget() {
        Article article = new Article(
                new ArticleId("budget"),
                DESK,
                Phase.LIVE,
                new Settings(ZoneOffset.UTC, "en", List.of()),
                new Story("Parliament in Tarnow votes on the railway budget", List.of("The vote is to be narrow.")),
                List.of());
        return new MatchInput.Changed(article, ANALYSER.terms(article));
    }

    private static MatchInput.Changed article() {
        return article(Phase.LIVE);
    }

    private static MatchInput.Changed closed() {
        return article(Phase.CLOSED);
    }

    private static MatchInput.Changed article(Phase phase) {
        Article article = new Article(
                new ArticleId("ferry"),
                DESK,
                phase,
                new Settings(ZoneOffset.UTC, "en", List.of()),
                new Story(
                        "Silver Heron aground off Port Lowen", List.of(FERRY + " on Sunday with 212 people on board.")),
                List.of());
        return new MatchInput.Changed(article, ANALYSER.terms(article));
    }

    /** Different words on one thing. */
    private static WireItem ferry(String id, String source, Instant at) {
        String more = switch (id) {
            case "1" -> " on Sunday. The crew of the Silver Heron asked for tugs; passengers wait on deck.";
            case "2" -> ". Lifeboats took passengers of the Silver Heron ashore, and the ferry waits for high water.";
            case "3" -> ", the harbour master said. Two tugs are to pull the Silver Heron off the sand at night.";
            default -> ". Why the Silver Heron left the channel is not known; the ferry's captain is questioned.";
        };
        return item(id, source, "Silver Heron aground, report " + id, FERRY + more, at);
    }

    private static WireItem told(String id, String source, String body) {
        return item(id, source, "Silver Heron aground off Port Lowen", body, NOON);
    }

    private static WireItem version(String id, String version, String source) {
        WireItem first = ferry(id, source, NOON);
        return new WireItem(
                new ItemVersion(first.version().item(), version),
                first.origin(),
                first.handling(),
                first.copy(),
                NOON.plusSeconds(60));
    }

    private static WireItem kill(String id) {
        WireItem first = version(id, "9", "Alpha");
        return new WireItem(
                first.version(),
                first.origin(),
                new Handling(PubStatus.CANCELED, Signal.NONE, 4, null, List.of()),
                first.copy(),
                first.versionCreated());
    }

    private static WireItem item(String id, String source, String headline, String body, Instant at) {
        return new WireItem(
                new ItemVersion(new ItemId(new Provider("harbor-wire"), id), "1"),
                new Origin(ItemKind.WIRE, source, null),
                new Handling(PubStatus.USABLE, Signal.NONE, 4, null, List.of()),
                new Copy("en", headline, body, List.of()),
                at);
    }
}
