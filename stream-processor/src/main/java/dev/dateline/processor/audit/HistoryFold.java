package dev.dateline.processor.audit;

import dev.dateline.contract.article.ArticleId;
import dev.dateline.contract.desk.Act;
import dev.dateline.contract.desk.Decision;
import dev.dateline.contract.desk.DecisionId;
import dev.dateline.contract.desk.Outcome;
import dev.dateline.contract.json.Json;
import dev.dateline.contract.live.Entry;
import dev.dateline.contract.topic.Topics;
import dev.dateline.processor.log.Effect;
import dev.dateline.processor.store.Erasures;
import dev.dateline.processor.store.LogKeeper;
import dev.dateline.processor.store.MemoryShelf;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Folds one article's decisions once more, by the log's own fold, and keeps what each of them came to. */
public final class HistoryFold {
    private final Topics topics;
    private final ArticleId article;
    private final Map<DecisionId, Made> made = new HashMap<>();
    private final Map<DecisionId, Outcome> outcomes = new LinkedHashMap<>();
    private final Map<DecisionId, Entry> grown = new HashMap<>();
    private final TreeMap<Long, Entry> entries = new TreeMap<>();
    private int aside;

    /** A decision where it was first appended. */
    private record Made(long offset, Decision decision) {}

    private HistoryFold(Topics topics, ArticleId article) {
        this.topics = topics;
        this.article = article;
    }

    /**
     * The history that these records give.
     *
     * @param kept all records of the article on {@code decisions}, in the order of their offsets
     */
    public static History of(Topics topics, ArticleId article, List<Kept> kept) {
        HistoryFold fold = new HistoryFold(topics, article);
        fold.take(kept);
        return fold.history();
    }

    private void take(List<Kept> kept) {
        List<Erasures.Erasure> stubs = kept.stream()
                .flatMap(one -> Erasures.stub(topics.decisions(), one.keyBytes(), one.valueBytes()).stream())
                .toList();
        stubs.forEach(stub -> note(stub.stub()));
        LogKeeper keeper = new LogKeeper(topics.decisions(), "audit", 0, new MemoryShelf(), ignored -> stubs);
        for (Kept one : kept) {
            note(one);
            keeper.take(one.offset(), one.keyBytes(), one.valueBytes(), one.written())
                    .forEach(this::take);
        }
    }

    /** The stub says where its decision once stood, and all of it but the words. */
    private void note(Decision stub) {
        if (stub.act() instanceof Act.Erased erased) {
            made.putIfAbsent(stub.id(), new Made(erased.offset(), stub.with(erased.redacted())));
        }
    }

    private void note(Kept one) {
        byte @Nullable [] value = one.valueBytes();
        if (value == null) {
            return;
        }
        try {
            Decision decision = topics.decisions().value(value);
            if (!(decision.act() instanceof Act.Erased)) {
                // Where a stub stands too, compaction is still to come: its words are not to be shown any more.
                made.putIfAbsent(decision.id(), new Made(one.offset(), decision));
            }
        } catch (Json.Malformed e) {
            // The fold sets it aside and says so.
        }
    }

    private void take(Effect effect) {
        switch (effect) {
            case Effect.Logged logged -> take(logged.entry());
            case Effect.Decided decided ->
                outcomes.putIfAbsent(decided.outcome().decision(), decided.outcome());
            case Effect.SetAside ignored -> aside++;
            case Effect.Paged e -> {}
            case Effect.Profiled e -> {}
            case Effect.Planned e -> {}
            case Effect.Struck e -> {}
            case Effect.Forgotten e -> {}
        }
    }

    private void take(Entry entry) {
        entries.put(entry.mark().seq(), entry);
        grown.put(new DecisionId(entry.mark().id().value()), entry);
    }

    private History history() {
        List<Line> lines = new ArrayList<>();
        outcomes.forEach((id, outcome) -> {
            Made one = Objects.requireNonNull(made.get(id), "an outcome of a decision that was not read");
            lines.add(new Line(one.offset(), one.decision(), outcome, grown.get(id)));
        });
        return new History(article, lines, List.copyOf(entries.values()), aside);
    }
}
