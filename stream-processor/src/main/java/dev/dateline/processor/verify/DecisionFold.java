package dev.dateline.processor.verify;

import dev.dateline.contract.article.Article;
import dev.dateline.contract.article.ArticleId;
import dev.dateline.contract.desk.Outcome;
import dev.dateline.contract.desk.OutcomeKey;
import dev.dateline.contract.desk.Rests;
import dev.dateline.contract.desk.Settled;
import dev.dateline.contract.live.Entry;
import dev.dateline.contract.live.EntryId;
import dev.dateline.contract.live.EntryKey;
import dev.dateline.contract.topic.Topics;
import dev.dateline.contract.wire.ItemVersion;
import dev.dateline.processor.log.Effect;
import dev.dateline.processor.store.Erasures;
import dev.dateline.processor.store.LogKeeper;
import dev.dateline.processor.store.MemoryShelf;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** What the decisions of one partition give: folded once more, from the beginning and in memory. */
final class DecisionFold {
    private final Topics topics;
    private final Set<ArticleId> takenDown = new HashSet<>();
    private final Map<Named, List<ItemVersion>> built = new HashMap<>();
    private final Set<ItemVersion> forgotten = new HashSet<>();
    private long unreadable;

    /** An entry, wherever in the log it stands. */
    private record Named(ArticleId article, EntryId entry) {}

    final Expected updates = new Expected();
    final Expected pages = new Expected();
    final Expected articles = new Expected();
    final Expected outcomes = new Expected();

    DecisionFold(Topics topics) {
        this.topics = topics;
    }

    /** {@code taken} is the offset below which the log application has folded and committed. */
    void fold(Archive archive, int partition, long taken) {
        TopicPartition here = new TopicPartition(topics.decisions().name(), partition);
        // Before the reading, not within it: an archive reads one thing at a time.
        List<Erasures.Erasure> stubs = stubs(archive, here);
        LogKeeper keeper = new LogKeeper(topics.decisions(), "verify", partition, new MemoryShelf(), ignored -> stubs);
        archive.read(here, line -> take(keeper, line, line.offset() < taken));
    }

    private List<Erasures.Erasure> stubs(Archive archive, TopicPartition here) {
        List<Erasures.Erasure> stubs = new ArrayList<>();
        archive.read(
                here,
                line -> Erasures.stub(topics.decisions(), line.key(), line.value())
                        .ifPresent(stubs::add));
        return stubs;
    }

    private void take(LogKeeper keeper, ConsumerRecord<byte[], byte[]> line, boolean due) {
        Instant written = Instant.ofEpochMilli(line.timestamp());
        List<Effect> effects = keeper.take(line.offset(), line.key(), line.value(), written);
        effects.forEach(effect -> add(effect, due, written));
        if (due) {
            effects.forEach(this::settle);
        }
    }

    private void add(Effect effect, boolean due, Instant written) {
        switch (effect) {
            case Effect.Logged logged -> add(logged.entry(), due);
            case Effect.Paged paged ->
                pages.give(paged.page().article().value(), topics.pages().valueBytes(paged.page()), due, written);
            case Effect.Profiled profiled -> add(profiled.article(), due, written);
            case Effect.Decided decided -> add(decided.outcome(), due);
            case Effect.SetAside aside -> unreadable++;
            case Effect.Forgotten gone -> forget(gone, due);
            case Effect.Planned e -> {}
            case Effect.Struck e -> {}
        }
    }

    private void add(Article article, boolean due, Instant written) {
        String key = article.id().value();
        articles.give(key, topics.articles().valueBytes(article), due, written);
        if (due) {
            // Older versions did not say at which version its settings are, or not at which headline and body are.
            articles.mayBe(key, topics.articles().valueBytes(article.at(null, null)));
            articles.mayBe(key, topics.articles().valueBytes(article.at(article.base(), null)));
        }
    }

    private void add(Outcome outcome, boolean due) {
        String key = new OutcomeKey(outcome.article(), outcome.decision()).toString();
        outcomes.give(key, topics.outcomes().valueBytes(outcome), due);
        if (!(outcome instanceof Outcome.Accepted accepted)) {
            return;
        }
        Rests rests = accepted.rests();
        if (rests != null) {
            note(rests);
        }
        older(accepted).forEach(one -> outcomes.mayBe(key, topics.outcomes().valueBytes(one)));
    }

    /** As older versions wrote it, which did not say what rests on which item, that it was taken down, who judged, or what was left out. */
    private static Stream<Outcome> older(Outcome.Accepted accepted) {
        Stream<Outcome.Accepted> told =
                accepted.leftOut() == null ? Stream.of(accepted) : Stream.of(accepted, leavingNothingOut(accepted));
        return told.flatMap(DecisionFold::olderStill);
    }

    private static Outcome.Accepted leavingNothingOut(Outcome.Accepted accepted) {
        return new Outcome.Accepted(
                accepted.decision(),
                accepted.article(),
                accepted.version(),
                accepted.position(),
                accepted.settled(),
                accepted.rests(),
                accepted.waved(),
                accepted.waits(),
                null);
    }

    private static Stream<Outcome> olderStill(Outcome.Accepted accepted) {
        Settled settled = accepted.settled();
        Rests rests = accepted.rests();
        Stream<Outcome.Accepted> judged = settled == null || settled.judged()
                ? Stream.of(accepted)
                : Stream.of(accepted, with(accepted, settled.judgement(), rests));
        return judged.flatMap(one -> rests == null
                ? Stream.of(one)
                : Stream.of(one, with(one, one.settled(), null), with(one, one.settled(), rests.asStanding())));
    }

    private static Outcome.Accepted with(Outcome.Accepted accepted, @Nullable Settled settled, @Nullable Rests rests) {
        return new Outcome.Accepted(
                accepted.decision(),
                accepted.article(),
                accepted.version(),
                accepted.position(),
                settled,
                rests,
                accepted.waved(),
                accepted.waits(),
                accepted.leftOut());
    }

    private void note(Rests rests) {
        for (EntryId entry : rests.entries()) {
            Named named = new Named(rests.article(), entry);
            if (rests.areTakenDown()) {
                forgotten.addAll(built.getOrDefault(named, List.of()));
            } else if (!rests.on().isEmpty()) {
                built.merge(
                        named,
                        rests.on(),
                        (one, other) ->
                                Stream.concat(one.stream(), other.stream()).toList());
            }
        }
    }

    /** The item versions that went with what was taken down: nothing that rests on them can show them any more. */
    Set<ItemVersion> forgotten() {
        return forgotten;
    }

    private void add(Entry entry, boolean due) {
        updates.give(EntryKey.of(entry).toString(), topics.updates().valueBytes(entry), due);
        if (entry instanceof Entry.TakenDown && !due) {
            takenDown.add(entry.mark().article());
        }
    }

    private void forget(Effect.Forgotten gone, boolean due) {
        gone.entryKeys().forEach(key -> updates.give(key.toString(), null, due));
        gone.outcomeKeys().forEach(key -> outcomes.give(key.toString(), null, due));
        pages.give(gone.article().value(), null, due);
        articles.give(gone.article().value(), null, due);
    }

    /** A view with words that were taken down may not stand for a moment. */
    private void settle(Effect effect) {
        if (effect instanceof Effect.Logged logged && logged.entry() instanceof Entry.TakenDown takenDown) {
            pages.settle(takenDown.mark().article().value());
            articles.settle(takenDown.mark().article().value());
        }
    }

    long unreadable() {
        return unreadable;
    }

    /**
     * Whether a takedown of this article may still be on its way: then readers may still have the words of which only
     * the stubs are left to fold.
     */
    boolean isBeingTakenDown(ArticleId article) {
        return takenDown.contains(article);
    }
}
