package dev.dateline.processor.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.contract.article.ArticleId;
import dev.dateline.contract.article.KillPolicy;
import dev.dateline.contract.canary.Canary;
import dev.dateline.contract.desk.Act;
import dev.dateline.contract.desk.Decision;
import dev.dateline.contract.desk.DecisionId;
import dev.dateline.contract.desk.DecisionKey;
import dev.dateline.contract.live.EntryKey;
import dev.dateline.processor.log.Effect;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What overwrites the opening of a canary's page by nothing takes the page away; of no other article. */
class CanaryGoneTest {
    private static final ArticleId PAGE = Canary.page(LocalDate.of(2026, 3, 1));

    private final MemoryShelf shelf = new MemoryShelf();
    private final LogKeeper keeper = new LogKeeper(DecisionsTopic.DECISIONS, "topic-1", 0, shelf, Erasures.none());
    private final List<Effect> effects = new ArrayList<>();
    private long offset;

    @Test
    void theLogForgetsAPageAndTellsWhatWasToldOfIt() {
        take(opening(PAGE, "a0"));
        take(report(PAGE, "d1"));
        effects.clear();

        takeAway(new DecisionKey(PAGE, new DecisionId("d1"), "a1"));
        takeAway(new DecisionKey(PAGE, Canary.OPENING, "a0"));

        Effect.Forgotten gone = new Effect.Forgotten(PAGE, 2, List.of(new DecisionId("d1"), Canary.OPENING));
        assertThat(effects).containsExactly(gone);
        assertThat(gone.entryKeys()).containsExactly(new EntryKey(PAGE, 1), new EntryKey(PAGE, 2));
        assertThat(gone.outcomeKeys()).hasSize(2);
        assertThat(shelf.all().keySet()).noneMatch(key -> key.contains(PAGE.value()));
    }

    @Test
    void viewsOfAPageGoEachTimeAndAStubThatComesLateStopsNobody() {
        take(opening(PAGE, "a0"));
        takeAway(new DecisionKey(PAGE, Canary.OPENING, "a0"));
        effects.clear();

        takeAway(new DecisionKey(PAGE, Canary.OPENING, "a1"));
        Decision repeat = opening(PAGE, "a1").decision();
        take(new Line(
                new DecisionKey(PAGE, Canary.OPENING, "a1"),
                repeat.with(new Act.Erased(repeat.act().redacted(), 7, "leaf"))));

        assertThat(effects).hasSize(2).first().isEqualTo(new Effect.Forgotten(PAGE, 0, List.of()));
        assertThat(effects).last().isInstanceOf(Effect.Struck.class);
    }

    @Test
    void whatReachesAPageThatIsGoneGoesAsWell() {
        take(opening(PAGE, "a0"));
        takeAway(new DecisionKey(PAGE, Canary.OPENING, "a0"));
        take(report(PAGE, "d3"));
        effects.clear();

        takeAway(new DecisionKey(PAGE, new DecisionId("d3"), "a1"));
        takeAway(new DecisionKey(PAGE, Canary.OPENING, "gone"));

        assertThat(effects).containsExactly(new Effect.Forgotten(PAGE, 0, List.of(new DecisionId("d3"))));
        assertThat(shelf.all().keySet()).noneMatch(key -> key.contains(PAGE.value()));
    }

    @Test
    void aFoldThatFindsOnlyAPartOfAPageEndsWithNothingOfItEither() {
        take(report(PAGE, "d2"));
        assertThat(shelf.all()).containsKey("head/" + PAGE);

        takeAway(new DecisionKey(PAGE, new DecisionId("d2"), "a1"));
        takeAway(new DecisionKey(PAGE, Canary.OPENING, "a0"));

        assertThat(effects).last().isEqualTo(new Effect.Forgotten(PAGE, 0, List.of(new DecisionId("d2"))));
        assertThat(shelf.all().keySet()).noneMatch(key -> key.contains(PAGE.value()));
    }

    @Test
    void nobodyElsesArticleIsEverTakenAway() {
        take(opening(Desk.DAM, "a0"));
        effects.clear();

        takeAway(new DecisionKey(Desk.DAM, Canary.OPENING, "a0"));

        assertThat(effects).isEmpty();
        assertThat(shelf.all()).containsKey("head/" + Desk.DAM);
    }

    private record Line(DecisionKey key, Decision decision) {}

    private static Line opening(ArticleId article, String append) {
        Decision decision = new Decision(
                Canary.OPENING,
                article,
                "clerk",
                Desk.NOON,
                0,
                new Act.Create(Canary.DESK, Desk.create("Canary").story(), Desk.settings(KillPolicy.ASK)));
        return new Line(new DecisionKey(article, decision.id(), append), decision);
    }

    private static Line report(ArticleId article, String id) {
        Decision decision = Desk.decide(id, article, 0, new Act.Approve(null, Desk.post("It sings.")));
        return new Line(new DecisionKey(article, decision.id(), "a1"), decision);
    }

    private void take(Line line) {
        take(line.key(), DecisionsTopic.DECISIONS.valueBytes(line.decision()));
    }

    private void takeAway(DecisionKey key) {
        take(key, null);
    }

    private void take(DecisionKey key, byte @Nullable [] value) {
        effects.addAll(keeper.take(offset++, DecisionsTopic.DECISIONS.keyBytes(key), value, Desk.NOON));
    }
}
