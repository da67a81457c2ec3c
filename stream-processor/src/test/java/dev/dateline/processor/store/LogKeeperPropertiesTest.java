package dev.dateline.processor.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.contract.article.ArticleId;
import dev.dateline.contract.desk.Decision;
import dev.dateline.contract.desk.DecisionId;
import dev.dateline.contract.desk.Outcome;
import dev.dateline.contract.desk.Work;
import dev.dateline.contract.live.Entry;
import dev.dateline.processor.log.Effect;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogKeeperPropertiesTest {
    private static final int DECISIONS = 120;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void anyInterleavingBetweenArticlesGivesEachArticleTheSameBytes(long seed) {
        List<Decision> dam = new RandomDesk(seed, Desk.DAM).decisions(DECISIONS);
        List<Decision> ferry = new RandomDesk(seed + 1000, Desk.FERRY).decisions(DECISIONS);
        DecisionsTopic alone = new DecisionsTopic();
        dam.forEach(alone::append);
        ferry.forEach(alone::append);

        DecisionsTopic mixed = mixed(new Random(seed), dam, ferry);

        // The agenda's erasures name offsets, and only those may differ.
        assertThat(mixed.foldAll().texts()).isEqualTo(alone.foldAll().texts());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void anyReplayFromAnyOffsetChangesNothing(long seed) {
        DecisionsTopic topic = mixed(seed);
        DecisionsTopic.Outputs once = topic.foldAll();
        Random random = new Random(seed);

        DecisionsTopic.Outputs again = new DecisionsTopic.Outputs();
        MemoryShelf shelf = new MemoryShelf();
        topic.takeFrom(0, topic.keeper(shelf), again);
        for (int i = 0; i < 5; i++) {
            topic.takeFrom(random.nextLong(topic.end()), topic.keeper(shelf), again);
        }

        assertThat(again.texts()).isEqualTo(once.texts());
        assertThat(again.all).hasSameSizeAs(once.all);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void anyCutOfTheTransactionGivesTheSameBytes(long seed) {
        DecisionsTopic topic = mixed(seed);
        DecisionsTopic.Outputs whole = topic.foldAll();
        Random random = new Random(seed);

        DecisionsTopic.Outputs redone = new DecisionsTopic.Outputs();
        MemoryShelf committed = new MemoryShelf();
        long from = 0;
        while (from < topic.end()) {
            MemoryShelf attempt = copy(committed);
            // What an aborted transaction wrote was seen by uncommitted readers: it counts among the outputs.
            List<List<Effect>> effects = new ArrayList<>();
            long to = Math.min(topic.end(), from + 1 + random.nextInt(20));
            LogKeeper keeper = topic.keeper(attempt);
            topic.takeBetween(from, to, keeper, effects);
            effects.forEach(redone::add);
            if (random.nextBoolean()) {
                committed = attempt;
                from = to;
            }
        }

        assertThat(redone.texts()).isEqualTo(whole.texts());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15})
    void afterTakedownsARefoldOfTheCompactedTopicGivesTheSameTopics(long seed) {
        DecisionsTopic topic = mixed(seed);
        MemoryShelf shelf = new MemoryShelf();
        DecisionsTopic.Outputs online = new DecisionsTopic.Outputs();
        topic.takeFrom(0, topic.keeper(shelf), online);
        long end = topic.end();
        topic.erase(online);
        topic.takeFrom(end, topic.keeper(shelf), online);
        topic.compact();

        DecisionsTopic.Outputs refolded = topic.foldAll();

        assertThat(refolded.texts()).isEqualTo(online.texts());
        assertThat(online.agenda()).noneMatch(work -> work instanceof Work.Erase);
        assertThat(refolded.agenda()).isEqualTo(online.agenda());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void everyLogIsDenseAndEveryChainHolds(long seed) {
        DecisionsTopic.Outputs outputs = mixed(seed).foldAll();

        Map<ArticleId, Long> seqs = new HashMap<>();
        Map<ArticleId, Integer> epochs = new HashMap<>();
        for (Effect effect : outputs.all) {
            if (effect instanceof Effect.Logged logged && !(logged.entry() instanceof Entry.Erased)) {
                var mark = logged.entry().mark();
                assertThat(mark.seq()).isEqualTo(seqs.merge(mark.article(), 1L, Long::sum));
                assertThat(mark.chain().holds()).isTrue();
                int epoch = epochs.getOrDefault(mark.article(), 1);
                int expected = logged.entry() instanceof Entry.TakenDown ? epoch + 1 : epoch;
                assertThat(mark.epoch()).isEqualTo(expected);
                epochs.put(mark.article(), expected);
            }
        }
        assertThat(seqs).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void everyDecisionHasOneOutcomeAndARepeatHearsTheSame(long seed) {
        DecisionsTopic.Outputs outputs = mixed(seed).foldAll();

        Map<DecisionId, Set<Outcome>> heard = new HashMap<>();
        for (Effect effect : outputs.all) {
            if (effect instanceof Effect.Decided decided) {
                heard.computeIfAbsent(decided.outcome().decision(), id -> new HashSet<>())
                        .add(decided.outcome());
            }
        }
        assertThat(heard.values())
                .hasSizeGreaterThan(DECISIONS)
                .allSatisfy(all -> assertThat(all).hasSize(1));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void noDecisionWithoutEffectKeepsItsWordsOnTheTopic(long seed) {
        DecisionsTopic topic = mixed(seed);
        DecisionsTopic.Outputs outputs = topic.foldAll();
        topic.erase(outputs);
        topic.compact();

        Set<String> idle = new HashSet<>();
        outputs.all.forEach(effect -> {
            if (effect instanceof Effect.Decided decided && decided.outcome() instanceof Outcome.Refused refused) {
                idle.add("\"id\":\"" + refused.decision() + "\"");
            }
        });
        topic.each((offset, line) -> {
            String text = new String(line.value(), StandardCharsets.UTF_8);
            if (idle.stream().anyMatch(text::contains)) {
                assertThat(text).doesNotContain("words ");
            }
        });
    }

    private static DecisionsTopic mixed(long seed) {
        return mixed(
                new Random(seed),
                new RandomDesk(seed, Desk.DAM).decisions(DECISIONS),
                new RandomDesk(seed + 1000, Desk.FERRY).decisions(DECISIONS));
    }

    private static DecisionsTopic mixed(Random random, List<Decision> one, List<Decision> other) {
        DecisionsTopic topic = new DecisionsTopic();
        int i = 0;
        int j = 0;
        while (i < one.size() || j < other.size()) {
            boolean first = j == other.size() || (i < one.size() && random.nextBoolean());
            topic.append(first ? one.get(i++) : other.get(j++));
        }
        return topic;
    }

    private static MemoryShelf copy(MemoryShelf shelf) {
        MemoryShelf copy = new MemoryShelf();
        shelf.all().forEach(copy::put);
        return copy;
    }
}
