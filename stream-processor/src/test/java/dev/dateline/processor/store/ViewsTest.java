package dev.dateline.processor.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.contract.desk.Act;
import dev.dateline.contract.live.EntryId;
import dev.dateline.processor.log.Effect;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ViewsTest {
    private final DecisionsTopic topic = new DecisionsTopic();
    private final MemoryShelf shelf = new MemoryShelf();
    private LogKeeper keeper = topic.keeper(shelf);
    private Views views = new Views(shelf, keeper);

    @Test
    void theFirstChangeAfterAQuietTickGoesThroughAtOnce() {
        assertThat(views(take("create", Desk.create("The dam")))).hasSize(2);

        views.due();
        views.due();

        assertThat(views(take("one", new Act.Approve(null, Desk.post("one"))))).hasSize(2);
    }

    @Test
    void whatFollowsWithinATickComesWithItAsOneView() {
        take("create", Desk.create("The dam"));

        assertThat(views(take("one", new Act.Approve(null, Desk.post("one"))))).isEmpty();
        assertThat(views(take("two", new Act.Approve(null, Desk.post("two"))))).isEmpty();
        assertThat(views.due()).isEqualTo(keeper.views(Desk.DAM)).hasSize(2);
        assertThat(views.due()).isEmpty();
    }

    @Test
    void entriesAndOutcomesAreNeverHeldBack() {
        take("create", Desk.create("The dam"));

        List<Effect> effects = take("one", new Act.Approve(null, Desk.post("one")));

        assertThat(effects).hasAtLeastOneElementOfType(Effect.Logged.class);
        assertThat(effects).hasAtLeastOneElementOfType(Effect.Decided.class);
    }

    @Test
    void aTakedownIsNeverHeldBack() {
        take("create", Desk.create("The dam"));
        take("one", new Act.Approve(null, Desk.post("one")));

        List<Effect> effects = take("down", new Act.TakeDown(List.of(new EntryId("one")), "by order"));

        assertThat(views(effects)).hasSize(2);
    }

    @Test
    void whatTakesBackOrMendsIsNeverHeldBack() {
        take("create", Desk.create("The dam"));
        take("one", new Act.Approve(null, Desk.post("one")));

        assertThat(views(takeOn(1, "fix", new Act.Correct(new EntryId("one"), "two", "number"))))
                .hasSize(2);
        assertThat(views(takeOn(2, "back", new Act.Retract(new EntryId("one"), "untrue"))))
                .hasSize(2);
    }

    @Test
    void aCrashForgetsNoViewThatWasHeldBack() {
        take("create", Desk.create("The dam"));
        take("one", new Act.Approve(null, Desk.post("one")));

        Views after = new Views(shelf, topic.keeper(shelf));

        assertThat(after.due()).isEqualTo(keeper.views(Desk.DAM));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void theNewestViewsAreThoseOfAKeeperThatHoldsNothingBack(long seed) {
        new RandomDesk(seed, Desk.DAM).decisions(60).forEach(topic::append);
        DecisionsTopic.Outputs gathered = new DecisionsTopic.Outputs();
        topic.each((offset, line) -> {
            gathered.add(views.pass(keeper.take(offset, line.key(), line.value(), Instant.ofEpochMilli(offset))));
            if (offset % 7 == 0) {
                gathered.add(views.due());
            }
        });
        gathered.add(views.due());

        assertThat(gathered.texts()).isEqualTo(topic.foldAll().texts());
    }

    private List<Effect> take(String id, Act act) {
        return takeOn(0, id, act);
    }

    private List<Effect> takeOn(long base, String id, Act act) {
        long offset = topic.end();
        topic.append(Desk.decide(id, Desk.DAM, base, act));
        List<List<Effect>> effects = new ArrayList<>();
        topic.takeBetween(offset, offset + 1, keeper, effects);
        return views.pass(effects.getFirst());
    }

    private static List<Effect> views(List<Effect> effects) {
        return effects.stream()
                .flatMap(effect -> effect instanceof Effect.Paged || effect instanceof Effect.Profiled
                        ? Stream.of(effect)
                        : Stream.of())
                .toList();
    }
}
