package dev.dateline.processor.topology;

import dev.dateline.contract.article.DeskId;
import dev.dateline.contract.topic.Stage;
import dev.dateline.contract.trace.Step;
import dev.dateline.contract.trace.TraceContext;
import dev.dateline.contract.trace.Tracer;
import dev.dateline.contract.wire.RawId;
import dev.dateline.contract.wire.RawKey;
import dev.dateline.processor.match.MatchInput;
import dev.dateline.processor.store.MatchEffect;
import dev.dateline.processor.store.MatchKeeper;
import dev.dateline.processor.store.StreamsShelf;
import dev.dateline.processor.trace.Traced;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands each line of the order to the keeper of the desks' matching and writes what comes of it. */
final class MatchItems extends ContextualProcessor<Object, Object, Object, Object> {
    private static final Logger LOG = LoggerFactory.getLogger(MatchItems.class);

    static final String PROPOSALS = "write-proposals";
    static final String CANDIDATES = "write-candidates";
    static final String FACTS = "write-facts";
    static final String AGENDA = "write-agenda";
    static final String ANSWERS = "write-answers";
    static final String WIRE = "erase-wire";
    static final String RAW = "erase-raw";

    private final Witness witness;
    private final Tracer tracer;
    private @Nullable MatchKeeper keeper;

    MatchItems(Witness witness, Tracer tracer) {
        this.witness = witness;
        this.tracer = tracer;
    }

    @Override
    public void init(ProcessorContext<Object, Object> context) {
        super.init(context);
        KeyValueStore<String, byte[]> store = context.getStateStore(MatchTopology.STATE);
        close();
        keeper = new MatchKeeper(new StreamsShelf(store));
    }

    @Override
    public void process(Record<Object, Object> given) {
        if (keeper == null) {
            throw new IllegalStateException("not initialised");
        }
        RecordHeaders headers = new RecordHeaders(given.headers());
        headers.remove(Stage.MATCHED.header());
        Instant now = Instant.now();
        headers.add(Stage.MATCHED.header(), Stage.write(now));
        Step step = begin(given, now, headers);
        Instant written = Instant.ofEpochMilli(given.timestamp());
        List<MatchEffect> effects = keeper.take((DeskId) given.key(), (MatchInput) given.value(), written);
        if (given.value() instanceof MatchInput.Arrived item) {
            witness.matched(Uses.of(item.item().version(), effects), Duration.between(item.received(), now));
            if (effects.isEmpty()) {
                LOG.debug("{} led to no proposal on desk {}", item.item().version(), given.key());
            }
        }
        effects.forEach(effect -> forward(effect, given.withHeaders(headers)));
        step.end();
    }

    /** Only what comes of an item goes on with its way: what an editor did has ended its own. */
    private Step begin(Record<Object, Object> given, Instant now, RecordHeaders headers) {
        if (!(given.value() instanceof MatchInput.Arrived item)) {
            headers.remove(TraceContext.HEADER);
            return Step.NONE;
        }
        if (!tracer.isOn()) {
            return Step.NONE;
        }
        Step step = Traced.begin(tracer, "match", now, headers)
                .with("dateline.desk", String.valueOf(given.key()))
                .with(
                        "dateline.provider",
                        item.item().version().item().provider().id());
        Traced.hand(step, headers);
        return step;
    }

    /** A task that is taken up again is initialised anew. */
    @Override
    public void close() {
        if (keeper != null) {
            keeper.close();
            keeper = null;
        }
    }

    private void erase(MatchEffect.Erased erased, Record<Object, Object> as) {
        context().forward(as.withKey((Object) erased.version()).withValue(null), WIRE);
        RawId raw = erased.raw();
        if (raw != null) {
            for (int part = 0; part < RawKey.MOST_PARTS; part++) {
                RawKey key = new RawKey(erased.version().item().provider(), raw, part);
                context().forward(as.withKey((Object) key).withValue(null), RAW);
            }
        }
    }

    private void forward(MatchEffect effect, Record<Object, Object> as) {
        switch (effect) {
            case MatchEffect.Told told ->
                context().forward(as.withKey((Object) told.key()).withValue((Object) told.proposal()), PROPOSALS);
            case MatchEffect.Offered offered ->
                context()
                        .forward(
                                as.withKey((Object) offered.key()).withValue((Object) offered.candidate()), CANDIDATES);
            case MatchEffect.Noted noted ->
                context().forward(as.withKey((Object) noted.key()).withValue((Object) noted.figure()), FACTS);
            case MatchEffect.Answered answered ->
                context()
                        .forward(
                                as.withKey((Object) answered.answer().desk()).withValue((Object) answered.answer()),
                                ANSWERS);
            case MatchEffect.Erased erased -> erase(erased, as);
            case MatchEffect.Unplanned unplanned ->
                context().forward(as.withKey((Object) unplanned.key()).withValue(null), AGENDA);
            case MatchEffect.Planned planned ->
                context().forward(as.withKey((Object) planned.work().key()).withValue((Object) planned.work()), AGENDA);
        }
    }
}
