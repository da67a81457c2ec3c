package dev.dateline.processor.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.contract.article.Article;
import dev.dateline.contract.article.ArticleId;
import dev.dateline.contract.article.DeskId;
import dev.dateline.contract.article.Phase;
import dev.dateline.contract.article.Settings;
import dev.dateline.contract.article.Story;
import dev.dateline.contract.desk.Proposal;
import dev.dateline.contract.desk.ProposalState;
import dev.dateline.contract.desk.Settled;
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
import dev.dateline.processor.match.Terms;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LessonsTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final DeskId DESK = new DeskId("world");
    private static final Analyser ANALYSER = new Analyser();
    private static final String FERRY = "The ferry Silver Heron ran aground off Port Lowen";

    private final MemoryShelf shelf = new MemoryShelf();
    private final MatchKeeper keeper = new MatchKeeper(shelf);

    @BeforeEach
    void openTheArticle() {
        keeper.take(DESK, article(Phase.LIVE), NOON);
    }

    @Test
    void aRejectionCountsForWhatComesAfterAlsoAfterARestart() {
        double before = score(keeper);

        settle(proposed("1", 0), ProposalState.REJECTED);

        assertThat(score(keeper)).isLessThan(before);
        assertThat(score(new MatchKeeper(shelf))).isEqualTo(score(keeper));
    }

    @Test
    void rejectingALaterVersionDoesNotTurnAnApprovalAround() {
        settle(proposed("1", 0), ProposalState.APPROVED);
        double approved = score(keeper);

        settle(proposed("2", 60), ProposalState.REJECTED);

        assertThat(score(keeper)).isEqualTo(approved);
    }

    @Test
    void whatAPolicyPublishedTeachesNothing() {
        Proposal proposal = proposed("1", 0);
        double before = score(keeper);

        Settled settled = new Settled(DESK, proposal.id(), ProposalState.APPROVED).byPolicy();
        keeper.take(DESK, new MatchInput.Heard(settled, null), NOON);

        assertThat(score(keeper)).isEqualTo(before);
    }

    @Test
    void whatWasDecidedOnAnotherVersionsProposalTeachesTheSame() {
        MatchKeeper other = new MatchKeeper(new MemoryShelf());
        other.take(DESK, article(Phase.LIVE), NOON);
        Proposal proposal = proposed("1", 0);
        settle(proposal, ProposalState.REJECTED);

        other.inherit(proposal.in(ProposalState.REJECTED), NOON);
        other.take(DESK, new MatchInput.Heard(new Settled(DESK, proposal.id(), ProposalState.REJECTED), null), NOON);

        assertThat(score(other)).isEqualTo(score(keeper));
    }

    @Test
    void holdingALaterVersionDoesNotTakeAnApprovalBack() {
        settle(proposed("1", 0), ProposalState.APPROVED);
        double approved = score(keeper);

        settle(proposed("2", 60), ProposalState.HELD);

        assertThat(score(keeper)).isEqualTo(approved);
    }

    @Test
    void whatWasLearntOfAnArticleGoesWhenItCloses() {
        settle(proposed("1", 0), ProposalState.REJECTED);

        keeper.take(DESK, article(Phase.CLOSED), NOON);

        shelf.each("lesson/", (key, bytes) -> assertThat(key).isEmpty());
    }

    @Test
    void anArticleThatAnEarlierVersionKeptIsReadAnew() {
        MemoryShelf old = new MemoryShelf();
        MatchInput.Changed changed = article(Phase.LIVE);
        List<Terms.Term> bare = changed.terms().terms().stream()
                .map(term -> new Terms.Term(term.stem(), term.word(), term.count()))
                .toList();
        Shelved.put(
                old,
                "article/world/ferry",
                new MatchInput.Changed(
                        changed.article(), new Terms(bare, changed.terms().names())));

        assertThat(new MatchKeeper(old).judge(DESK, item("9", 0), NOON).proposed())
                .isPresent();
    }

    private double score(MatchKeeper of) {
        return of.judge(DESK, other(), NOON).best().orElseThrow().score();
    }

    private Proposal proposed(String version, long later) {
        return keeper.take(DESK, item(version, later), NOON).stream()
                .filter(MatchEffect.Told.class::isInstance)
                .map(effect -> ((MatchEffect.Told) effect).proposal())
                .filter(proposal -> proposal != null && proposal.state() == ProposalState.PENDING)
                .findFirst()
                .orElseThrow();
    }

    private void settle(Proposal proposal, ProposalState state) {
        keeper.take(DESK, new MatchInput.Heard(new Settled(DESK, proposal.id(), state), null), NOON);
    }

    private static MatchInput.Changed article(Phase phase) {
        Article article = new Article(
                new ArticleId("ferry"),
                DESK,
                phase,
                new Settings(ZoneOffset.UTC, "en", List.of()),
                new Story(FERRY, List.of(FERRY + " on Sunday, and its crew was rescued.")),
                List.of());
        return new MatchInput.Changed(article, ANALYSER.terms(article));
    }

    private static MatchInput.Arrived item(String version, long later) {
        return arrived(
                "urn:1",
                version,
                later,
                new Copy(
                        "en", "Crew of the Silver Heron rescued off Port Lowen", "The ferry lies aground.", List.of()));
    }

    private static MatchInput.Arrived other() {
        return arrived(
                "urn:2",
                "1",
                0,
                new Copy("en", "Silver Heron crew thank rescuers off Port Lowen", "The ferry is aground.", List.of()));
    }

    private static MatchInput.Arrived arrived(String uri, String version, long later, Copy copy) {
        WireItem item = new WireItem(
                new ItemVersion(new ItemId(new Provider("harbor-wire"), uri), version),
                new Origin(ItemKind.WIRE, "Harbor Wire", null),
                new Handling(PubStatus.USABLE, Signal.NONE, 5, null, List.of()),
                copy,
                NOON.plusSeconds(later));
        return new MatchInput.Arrived(item, ANALYSER.terms(copy), NOON, null);
    }
}
