package dev.dateline.processor.store;

import dev.dateline.contract.desk.Decision;
import dev.dateline.contract.desk.DecisionKey;
import dev.dateline.contract.desk.Outcome;
import dev.dateline.contract.desk.Work;
import dev.dateline.contract.live.EntryKey;
import dev.dateline.contract.topic.Topic;
import dev.dateline.contract.topic.TopicPlan;
import dev.dateline.contract.topic.Topics;
import dev.dateline.processor.log.Effect;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/** One partition of the decisions topic in memory, with what Kafka does to it, and the topics that follow from it. */
final class DecisionsTopic {
    static final Topics TOPICS = new Topics(TopicPlan.single("", 1));
    static final Topic<DecisionKey, Decision> DECISIONS = TOPICS.decisions();

    private final TreeMap<Long, Line> lines = new TreeMap<>();
    private int appends;

    @SuppressWarnings("ArrayRecordComponent")
    record Line(byte[] key, byte[] value) {}

    void append(Decision decision) {
        append(new DecisionKey(decision.article(), decision.id(), "a" + appends++), decision);
    }

    void append(DecisionKey key, Decision decision) {
        append(DECISIONS.keyBytes(key), DECISIONS.valueBytes(decision));
    }

    void append(byte[] key, byte[] value) {
        long offset = lines.isEmpty() ? 0 : lines.lastKey() + 1;
        lines.put(offset, new Line(key, value));
    }

    /** Keeps of each key only the newest line, at its offset, as the log cleaner does. */
    void compact() {
        Map<String, Long> newest = new HashMap<>();
        lines.forEach((offset, line) -> newest.put(new String(line.key(), StandardCharsets.UTF_8), offset));
        lines.keySet().retainAll(newest.values());
    }

    /** What the clerk would do with the erasures on this agenda. */
    void erase(Outputs outputs) {
        for (Work work : outputs.agenda()) {
            if (work instanceof Work.Erase erase) {
                append(erase.original(), erase.stub());
            }
        }
    }

    List<Erasures.Erasure> stubs() {
        return lines.values().stream()
                .flatMap(line -> Erasures.stub(DECISIONS, line.key(), line.value()).stream())
                .toList();
    }

    /** A keeper for a shelf, as a task gets it. */
    LogKeeper keeper(Shelf shelf) {
        return new LogKeeper(DECISIONS, "topic-1", 0, shelf, partition -> stubs());
    }

    /** Takes everything from an offset on. */
    void takeFrom(long from, LogKeeper keeper, Outputs outputs) {
        lines.tailMap(from)
                .forEach((offset, line) ->
                        outputs.add(keeper.take(offset, line.key(), line.value(), Instant.ofEpochMilli(offset))));
    }

    /** Takes what stands from one offset to before another; a list of effects for each record. */
    void takeBetween(long from, long before, LogKeeper keeper, List<List<Effect>> effects) {
        lines.subMap(from, before)
                .forEach((offset, line) ->
                        effects.add(keeper.take(offset, line.key(), line.value(), Instant.ofEpochMilli(offset))));
    }

    Outputs foldAll() {
        Outputs outputs = new Outputs();
        takeFrom(0, keeper(new MemoryShelf()), outputs);
        return outputs;
    }

    void each(BiConsumer<Long, Line> reader) {
        lines.forEach(reader);
    }

    boolean holds(String words) {
        return count(words) > 0;
    }

    long count(String words) {
        return lines.values().stream()
                .filter(line -> new String(line.value(), StandardCharsets.UTF_8).contains(words))
                .count();
    }

    long end() {
        return lines.isEmpty() ? 0 : lines.lastKey() + 1;
    }

    /** The topics that the log writes, compacted: the newest value of each key, as bytes. */
    static final class Outputs {
        private final TreeMap<String, byte[]> newest = new TreeMap<>();
        private final TreeMap<String, Work> agenda = new TreeMap<>();
        final List<Effect> all = new ArrayList<>();

        /** What became of a decision, the first time that it is said. */
        Outcome outcome(String decision) {
            return all.stream()
                    .filter(Effect.Decided.class::isInstance)
                    .map(effect -> ((Effect.Decided) effect).outcome())
                    .filter(outcome -> outcome.decision().value().equals(decision))
                    .findFirst()
                    .orElseThrow();
        }

        void add(List<Effect> effects) {
            all.addAll(effects);
            effects.forEach(this::add);
        }

        private void add(Effect effect) {
            switch (effect) {
                case Effect.Logged e ->
                    newest.put(
                            "updates/" + EntryKey.of(e.entry()),
                            TOPICS.updates().valueBytes(e.entry()));
                case Effect.Paged e ->
                    newest.put("pages/" + e.page().article(), TOPICS.pages().valueBytes(e.page()));
                case Effect.Profiled e ->
                    newest.put("articles/" + e.article().id(), TOPICS.articles().valueBytes(e.article()));
                case Effect.Decided e ->
                    newest.put(
                            "outcomes/" + e.outcome().article() + "/"
                                    + e.outcome().decision(),
                            TOPICS.outcomes().valueBytes(e.outcome()));
                case Effect.Planned e -> agenda.put(e.work().key().toString(), e.work());
                case Effect.Struck e -> agenda.remove(e.work().toString());
                case Effect.Forgotten e -> {
                    e.entryKeys().forEach(key -> newest.remove("updates/" + key));
                    e.outcomeKeys().forEach(key -> newest.remove("outcomes/" + key));
                    newest.remove("pages/" + e.article());
                    newest.remove("articles/" + e.article());
                }
                case Effect.SetAside e ->
                    newest.put(
                            "rejected/" + e.rejected().id(), TOPICS.rejected().valueBytes(e.rejected()));
            }
        }

        List<Work> agenda() {
            return List.copyOf(agenda.values());
        }

        /** Key and value as text, so that a difference can be read. */
        Map<String, String> texts(String... without) {
            Map<String, String> texts = new TreeMap<>();
            newest.forEach((key, value) -> {
                if (Arrays.stream(without).noneMatch(key::startsWith)) {
                    texts.put(key, new String(value, StandardCharsets.UTF_8));
                }
            });
            return texts;
        }

        String text(String key) {
            return new String(newest.getOrDefault(key, new byte[0]), StandardCharsets.UTF_8);
        }
    }
}
