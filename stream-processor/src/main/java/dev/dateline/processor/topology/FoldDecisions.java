package dev.dateline.processor.topology;

import dev.dateline.contract.desk.OutcomeKey;
import dev.dateline.contract.live.EntryKey;
import dev.dateline.contract.topic.Stage;
import dev.dateline.contract.topic.Topics;
import dev.dateline.contract.trace.Step;
import dev.dateline.contract.trace.Tracer;
import dev.dateline.contract.wire.ItemId;
import dev.dateline.processor.log.Effect;
import dev.dateline.processor.store.Erasures;
import dev.dateline.processor.store.LogKeeper;
import dev.dateline.processor.store.Shelf;
import dev.dateline.processor.store.StreamsShelf;
import dev.dateline.processor.store.Views;
import dev.dateline.processor.trace.Traced;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.Cancellable;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** Hands each decision to the keeper of its partition's logs and writes what comes of it. */
final class FoldDecisions implements Processor<byte[], byte[], Object, Object> {
    static final String UPDATES = "write-updates";
    static final String PAGES = "write-pages";
    static final String ARTICLES = "write-articles";
    static final String OUTCOMES = "write-outcomes";
    static final String AGENDA = "write-agenda";
    static final String REJECTED = "write-rejected";

    private final Topics topics;
    private final String topicId;
    private final Erasures erasures;
    private final Witness witness;
    private final Tracer tracer;
    private @Nullable ProcessorContext<Object, Object> context;
    private @Nullable LogKeeper keeper;
    private @Nullable Views views;
    private @Nullable Cancellable tick;

    FoldDecisions(Topics topics, String topicId, Erasures erasures, Witness witness, Tracer tracer) {
        this.topics = topics;
        this.topicId = topicId;
        this.erasures = erasures;
        this.witness = witness;
        this.tracer = tracer;
    }

    @Override
    public void init(ProcessorContext<Object, Object> given) {
        KeyValueStore<String, byte[]> store = given.getStateStore(LogTopology.STATE);
        context = given;
        Shelf shelf = new StreamsShelf(store);
        LogKeeper keeping =
                new LogKeeper(topics.decisions(), topicId, given.taskId().partition(), shelf, erasures);
        Views holding = new Views(shelf, keeping);
        keeper = keeping;
        views = holding;
        if (tick != null) {
            tick.cancel();
        }
        tick = given.schedule(Views.TICK, PunctuationType.WALL_CLOCK_TIME, now -> {
            Record<?, ?> as = new Record<>(this, null, now);
            holding.due().forEach(effect -> forward(given, effect, as));
        });
    }

    @Override
    public void process(Record<byte[], byte[]> decision) {
        if (context == null || keeper == null || views == null) {
            throw new IllegalStateException("not initialised");
        }
        RecordMetadata place = context.recordMetadata().orElseThrow();
        Instant written = Instant.ofEpochMilli(decision.timestamp());
        RecordHeaders headers = new RecordHeaders(decision.headers());
        headers.remove(Stage.PUBLISHED.header());
        Instant now = Instant.now();
        headers.add(Stage.PUBLISHED.header(), Stage.write(now));
        Step step = Traced.begin(tracer, "fold", now, headers);
        Traced.hand(step, headers);
        witness.took(new TopicPartition(place.topic(), place.partition()), written);
        List<Effect> effects = keeper.take(place.offset(), decision.key(), decision.value(), written);
        effects.forEach(effect -> witnessed(effect, sinceDecided(decision, now), step));
        for (Effect effect : views.pass(effects)) {
            forward(context, effect, new Record<>(this, null, decision.timestamp(), headers));
        }
        step.end();
    }

    private void witnessed(Effect effect, @Nullable Duration sinceDecided, Step step) {
        if (effect instanceof Effect.Decided decided) {
            step.with("dateline.article", decided.outcome().article().value())
                    .with("dateline.decision", decided.outcome().decision().value())
                    .with("dateline.outcome", decided.outcome().getClass().getSimpleName());
            witness.decided(decided.act(), decided.outcome(), sinceDecided);
        } else if (effect instanceof Effect.SetAside aside) {
            witness.setAside(aside.rejected().reason());
        }
    }

    private static @Nullable Duration sinceDecided(Record<byte[], byte[]> decision, Instant now) {
        Header header = decision.headers().lastHeader(Stage.DECIDED.header());
        Instant decided = header == null ? null : Stage.read(header.value());
        // What is older is folded once more, which tells nothing of how long it took.
        return decided == null || decided.isBefore(now.minus(Stage.BOUNDS.getLast()))
                ? null
                : Duration.between(decided, now);
    }

    /** A task that is taken up again is initialised anew: what ticks then must not be the views of before. */
    @Override
    public void close() {
        if (tick != null) {
            tick.cancel();
            tick = null;
        }
    }

    private static void forget(ProcessorContext<Object, Object> context, Effect.Forgotten gone, Record<?, ?> as) {
        gone.entryKeys().forEach(key -> context.forward(as.withKey((Object) key).withValue(null), UPDATES));
        gone.outcomeKeys()
                .forEach(key -> context.forward(as.withKey((Object) key).withValue(null), OUTCOMES));
        context.forward(as.withKey((Object) gone.article()).withValue(null), PAGES);
        context.forward(as.withKey((Object) gone.article()).withValue(null), ARTICLES);
    }

    private static void forward(ProcessorContext<Object, Object> context, Effect effect, Record<?, ?> as) {
        switch (effect) {
            case Effect.Logged e ->
                context.forward(as.withKey((Object) EntryKey.of(e.entry())).withValue(e.entry()), UPDATES);
            case Effect.Paged e ->
                context.forward(as.withKey((Object) e.page().article()).withValue(e.page()), PAGES);
            case Effect.Profiled e ->
                context.forward(as.withKey((Object) e.article().id()).withValue(e.article()), ARTICLES);
            case Effect.Decided e ->
                // They are kept by their records' times: folded anew, an old decision's must not expire before it is
                // heard.
                context.forward(
                        as.withTimestamp(context.currentSystemTimeMs())
                                .withKey((Object) new OutcomeKey(
                                        e.outcome().article(), e.outcome().decision()))
                                .withValue(e.outcome()),
                        OUTCOMES);
            case Effect.Planned e ->
                context.forward(as.withKey((Object) e.work().key()).withValue(e.work()), AGENDA);
            case Effect.Struck e ->
                context.forward(as.withKey((Object) e.work()).withValue(null), AGENDA);
            case Effect.Forgotten e -> forget(context, e, as);
            case Effect.SetAside e ->
                context.forward(
                        as.withKey((Object) new ItemId(
                                        e.rejected().provider(), e.rejected().id()))
                                .withValue(e.rejected()),
                        REJECTED);
        }
    }
}
