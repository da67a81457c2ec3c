package dev.dateline.processor.topology;

import dev.dateline.contract.article.DeskId;
import dev.dateline.contract.topic.Stage;
import dev.dateline.contract.topic.Topic;
import dev.dateline.contract.wire.Copy;
import dev.dateline.contract.wire.ItemVersion;
import dev.dateline.contract.wire.Provider;
import dev.dateline.contract.wire.WireItem;
import dev.dateline.processor.match.MatchInput;
import dev.dateline.processor.match.Terms;
import dev.dateline.processor.print.Prints;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** Items to the order of each desk that takes their provider. */
final class AnalyseItems extends Decoding<ItemVersion, WireItem> {
    private final Function<Provider, List<DeskId>> desks;
    private final Function<Copy, Terms> terms;
    private final Known known;
    private @Nullable KeyValueStore<Bytes, byte[]> store;

    private record Words(Terms terms, Prints prints) {}

    AnalyseItems(
            Topic<ItemVersion, WireItem> wire,
            Function<Provider, List<DeskId>> desks,
            Function<Copy, Terms> terms,
            Known known,
            Witness witness) {
        super(wire, REJECTED, witness);
        this.desks = desks;
        this.terms = terms;
        this.known = known;
    }

    @Override
    public void init(ProcessorContext<Object, Object> context) {
        super.init(context);
        store = context.getStateStore(MatchTopology.KNOWN);
    }

    @Override
    void take(ItemVersion key, WireItem item, Record<byte[], byte[]> as) {
        List<DeskId> taking = desks.apply(item.version().item().provider());
        if (taking.isEmpty()) {
            return;
        }
        if (store == null) {
            throw new IllegalStateException("not initialised");
        }
        Words words;
        try {
            words = new Words(terms.apply(item.copy()), Prints.of(item.copy()));
        } catch (RuntimeException | StackOverflowError e) {
            // Whatever it is: the same item would end each thread that takes its place.
            setAside(as, "what this says cannot be analysed (" + e.getClass().getSimpleName() + ")");
            return;
        }
        MatchInput input =
                new MatchInput.Arrived(item, words.terms(), received(as), words.prints(), known.in(item, store));
        taking.forEach(desk -> context().forward(now(as).withKey((Object) desk).withValue(input), MATCH_INPUT));
    }

    private static Instant received(Record<byte[], byte[]> as) {
        Header header = as.headers().lastHeader(Stage.RECEIVED.header());
        Instant stamped = header == null ? null : Stage.read(header.value());
        return stamped == null ? Instant.ofEpochMilli(as.timestamp()) : stamped;
    }
}
