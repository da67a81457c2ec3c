package dev.dateline.gateway.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.contract.article.Article;
import dev.dateline.contract.article.ArticleId;
import dev.dateline.contract.article.DeskId;
import dev.dateline.contract.article.Phase;
import dev.dateline.contract.article.Settings;
import dev.dateline.contract.article.Story;
import dev.dateline.contract.desk.Proposal;
import dev.dateline.contract.desk.ProposalId;
import dev.dateline.contract.desk.Relation;
import dev.dateline.contract.fact.Alert;
import dev.dateline.contract.fact.Footing;
import dev.dateline.contract.fact.Place;
import dev.dateline.contract.ledger.Basis;
import dev.dateline.contract.ledger.Figure;
import dev.dateline.contract.ledger.Value;
import dev.dateline.contract.wire.ItemId;
import dev.dateline.contract.wire.ItemVersion;
import dev.dateline.contract.wire.Provider;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class CarriersTest {
    private static final ArticleId VARNE = SampleProposals.ARTICLE;
    private static final ArticleId LOWEN = new ArticleId("lowen");
    private static final ItemVersion FIRST = SampleProposals.version("mill", "1");
    private static final ItemVersion SECOND = SampleProposals.version("mill", "2");
    private static final String SENTENCE = "The blast in the mill killed 27 people on Monday.";

    private final Proposal proposal = SampleProposals.proposal("p1", Relation.UPDATE, SECOND, List.of());
    private final List<Figure> own = List.of(toll(VARNE, FIRST, "27", 27)
            .with(toll(VARNE, SECOND, "32", 32).values().getFirst()));

    @Test
    void namesTheArticleThatHasTheFigureOfTheSameItemAndTheSentenceThatHasItAsItWas() {
        List<Carrier> found = carriers(article(LOWEN, "world", "Mills of Lowen", SENTENCE + " Nobody knows why."));

        assertThat(found).singleElement().satisfies(one -> {
            assertThat(one.article()).isEqualTo(LOWEN);
            assertThat(one.values()).containsExactly(new Carrier.Change("killed", "killed", "27", "32"));
            assertThat(one.sentences())
                    .containsExactly(
                            new Carrier.Sentence(null, SENTENCE, "The blast in the mill killed 32 people on Monday."));
            assertThat(one.chosen()).isTrue();
        });
    }

    @Test
    void whereItTookTheItemWithItsNewestVersionItsSentenceIsFoundByWhatWasSaidHere() {
        Carriers.Other other = new Carriers.Other(
                article(LOWEN, "world", "Mills of Lowen", SENTENCE),
                List.of(toll(LOWEN, SECOND, "32", 32)),
                null,
                false);

        assertThat(of(proposal, own, List.of(other))).singleElement().satisfies(one -> {
            assertThat(one.values()).containsExactly(new Carrier.Change("killed", "killed", "27", "32"));
            assertThat(one.chosen()).isTrue();
        });
    }

    @Test
    void ofAnotherDeskNothingIsChosen() {
        assertThat(carriers(article(LOWEN, "sports", "Mills of Lowen", SENTENCE)))
                .extracting(Carrier::chosen)
                .containsExactly(false);
    }

    @Test
    void whereNoSentenceHasItNothingIsChosen() {
        assertThat(carriers(
                        article(LOWEN, "world", "Mills of Lowen", "On 27 May the mills opened. Highway 27 is closed.")))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.sentences()).isEmpty();
                    assertThat(one.chosen()).isFalse();
                });
    }

    @Test
    void aPartOfAnotherNumberIsNotTheFigure() {
        assertThat(carriers(article(
                        LOWEN,
                        "world",
                        "Mills",
                        "The blast killed people in a mill of 27,000 spindles, 1.27 miles away.")))
                .flatExtracting(Carrier::sentences)
                .isEmpty();
    }

    @Test
    void theSameFigureOfAnotherItemMayBeOfSomethingElse() {
        assertThat(of(proposal, own, List.of(elsewhere("A blast in a mill of Varne killed 27 people."))))
                .isEmpty();
    }

    @Test
    void theSameFigureOfAnotherItemIsTheSameWhereASentenceIsPlainlyOnTheSameThing() {
        String sentence = "Days ago, the blast in the Ostermark mill killed 27 people.";
        Figure here =
                named(FIRST, "27", 27).with(named(SECOND, "32", 32).values().getFirst());

        assertThat(of(proposal, List.of(here), List.of(elsewhere(sentence))))
                .flatExtracting(Carrier::sentences)
                .extracting(Carrier.Sentence::rewording)
                .containsExactly("Days ago, the blast in the Ostermark mill killed 32 people.");
        assertThat(of(proposal, List.of(named(SECOND, "32", 32)), List.of(elsewhere(sentence))))
                .as("nothing says that it was at 27 here")
                .isEmpty();
    }

    /** An article that has 27 from an item of its own. */
    private static Carriers.Other elsewhere(String sentence) {
        return new Carriers.Other(
                article(LOWEN, "world", "Mills of Lowen", sentence),
                List.of(toll(LOWEN, SampleProposals.version("another", "1"), "27", 27)),
                null,
                false);
    }

    /** The same toll, of a place that is named. */
    private static Figure named(ItemVersion by, String words, double number) {
        Figure toll = toll(VARNE, by, words, number);
        Value value = toll.values().getFirst();
        Basis basis = value.basis();
        return new Figure(
                toll.desk(),
                toll.article(),
                toll.id(),
                toll.of(),
                List.of(new Value(
                        value.counted(),
                        value.voice(),
                        new Basis(
                                basis.item(),
                                basis.span(),
                                "The blast in the Ostermark mill killed " + words + " people.",
                                basis.ground()),
                        null)));
    }

    @Test
    void aClosedArticleAndTheProposalsOwnAreNone() {
        Article closed = new Article(
                LOWEN, new DeskId("world"), Phase.CLOSED, settings(), new Story("Mills", List.of(SENTENCE)), List.of());

        assertThat(carriers(closed)).isEmpty();
        assertThat(carriers(article(VARNE, "world", "Talks in Varne", SENTENCE)))
                .isEmpty();
    }

    @Test
    void aWithdrawalIsSettledWhereItRests() {
        Proposal kill = SampleProposals.proposal("p1", Relation.KILL, SECOND, List.of());
        Carriers.Other other = other(article(LOWEN, "world", "Mills of Lowen", SENTENCE));

        assertThat(of(kill, own, List.of(other))).isEmpty();
    }

    @Test
    void aSentenceIsTiedToTheAlertThatItIsLikeAndTheSameOneReadsAsThatWill() {
        Proposal alerting = proposal.alerting(List.of(alert("a-1", SENTENCE)));
        Carriers.Other same = other(article(LOWEN, "world", "Mills of Lowen", SENTENCE));
        Carriers.Other like = other(article(
                new ArticleId("tarnow"), "world", "Mills", "Before Tarnow, a blast killed 27 people in a mill."));

        List<Carrier> found = of(alerting, own, List.of(same, like));

        assertThat(found)
                .flatExtracting(Carrier::sentences)
                .containsExactly(
                        new Carrier.Sentence("a-1", SENTENCE, null),
                        new Carrier.Sentence(
                                "a-1",
                                "Before Tarnow, a blast killed 27 people in a mill.",
                                "Before Tarnow, a blast killed 32 people in a mill."));
    }

    @Test
    void tellsWhichProposalOfItsOwnIsOpenAndWhetherItWasDecidedOnThereAlready() {
        Carrier.Own waiting = new Carrier.Own(new ProposalId("p2"), 3);
        Carriers.Other other = new Carriers.Other(
                article(LOWEN, "world", "Mills", "Nothing."), List.of(toll(LOWEN, FIRST, "27", 27)), waiting, true);

        assertThat(Carriers.of(proposal, own, List.of(other), LOWEN::equals))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.proposal()).isEqualTo(waiting);
                    assertThat(one.settled()).isTrue();
                    assertThat(one.otherTimes()).isTrue();
                });
    }

    @Test
    void whetherItWasDecidedOnIsAskedOfTheArticlesAloneThatCarryIt() {
        Carriers.Other silent =
                new Carriers.Other(article(LOWEN, "world", "Mills", "Nothing."), List.of(), null, false);

        assertThat(Carriers.of(proposal, own, List.of(silent), article -> {
                    throw new AssertionError("asked of " + article);
                }))
                .isEmpty();
    }

    @Test
    void aSentenceThatSharesOnlyWordsOfEveryStoryIsOnSomethingElse() {
        assertThat(carriers(article(
                        LOWEN,
                        "world",
                        "Mills",
                        "On Monday officials said that 27 people had been killed in a flood.")))
                .flatExtracting(Carrier::sentences)
                .isEmpty();
    }

    @Test
    void aSentenceThatDoesNotNameWhatIsCountedIsOnSomethingElse() {
        assertThat(carriers(article(
                        LOWEN, "world", "Mills", "The mill of the blast has 27 looms, and a roof since Monday.")))
                .flatExtracting(Carrier::sentences)
                .isEmpty();
        assertThat(carriers(article(LOWEN, "world", "Mills", "The death toll of the blast in the mill stands at 27.")))
                .flatExtracting(Carrier::sentences)
                .hasSize(1);
    }

    @Test
    void ofAnotherDeskItIsOneItemAndAProviderWhoseWithdrawalsReachIt() {
        String sentence = "Days ago, the blast in the Ostermark mill killed 27 people.";
        Figure here =
                named(FIRST, "27", 27).with(named(SECOND, "32", 32).values().getFirst());
        Article sports = article(LOWEN, "sports", "Mills of Lowen", sentence);
        Value shared = toll(VARNE, another(), "27", 27).values().getFirst();

        assertThat(of(
                        proposal,
                        List.of(here),
                        List.of(new Carriers.Other(
                                sports,
                                List.of(toll(LOWEN, SampleProposals.version("another", "1"), "27", 27)),
                                null,
                                false))))
                .as("at the same from two items")
                .isEmpty();
        assertThat(of(
                        proposal,
                        List.of(here.with(shared)),
                        List.of(new Carriers.Other(sports, List.of(toll(LOWEN, another(), "27", 27)), null, false))))
                .as("from one item, but of another provider than the news")
                .isEmpty();
    }

    private static ItemVersion another() {
        return new ItemVersion(new ItemId(new Provider("bay-agency"), "mill"), "1");
    }

    private static List<Carrier> of(Proposal proposal, List<Figure> lines, List<Carriers.Other> others) {
        return Carriers.of(proposal, lines, others, article -> false);
    }

    private List<Carrier> carriers(Article article) {
        return of(proposal, own, List.of(other(article)));
    }

    private static Carriers.Other other(Article article) {
        return new Carriers.Other(article, List.of(toll(article.id(), FIRST, "27", 27)), null, false);
    }

    private static Figure toll(ArticleId article, ItemVersion by, String words, double number) {
        return SampleFigures.killed(article, by, words, number, (long) number);
    }

    private static Alert alert(String id, String sentence) {
        Footing footing =
                new Footing(SECOND, new Place(Place.Part.BODY, 0, 0, 5), "The blast killed 32.", "figure moved", 0.9);
        return new Alert(
                id,
                Alert.Kind.OUTDATED,
                new Place(Place.Part.PARAGRAPH, 0, 0, sentence.length()),
                sentence,
                "A figure has moved: 27 → 32",
                footing,
                null);
    }

    private static Article article(ArticleId id, String desk, String headline, String paragraph) {
        return new Article(
                id, new DeskId(desk), Phase.LIVE, settings(), new Story(headline, List.of(paragraph)), List.of());
    }

    private static Settings settings() {
        return new Settings(ZoneOffset.UTC, "en", List.of());
    }
}
