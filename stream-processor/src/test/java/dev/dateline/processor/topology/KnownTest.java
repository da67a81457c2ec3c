package dev.dateline.processor.topology;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.contract.actor.KnownActor;
import dev.dateline.contract.actor.Roll;
import dev.dateline.contract.json.Json;
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
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class KnownTest {
    private static final KnownActor MAYOR =
            new KnownActor("port-mayor", "Port Mayor", List.of(), null, List.of(), null);

    private final Listed listed = new Listed();
    private final Known known = new Known();

    @Test
    void theListIsReadOnceForEachChange() {
        assertThat(known.in(said("en", "The Port Mayor spoke."), listed)).isEmpty();
        known.change(() -> listed.put(MAYOR));
        assertThat(known.in(said("en", "The Port Mayor spoke."), listed)).containsExactly(MAYOR);
        assertThat(known.in(said("en", "Nobody spoke."), listed)).isEmpty();

        assertThat(listed.read).isEqualTo(2);
    }

    @Test
    void whoIssuesAStatementIsFoundInAnyLanguage() {
        known.change(() -> listed.put(MAYOR));

        assertThat(known.in(said("de", "Port Mayor"), listed)).isEmpty();
        assertThat(known.in(issued("de", "Port Mayor"), listed)).containsExactly(MAYOR);
        assertThat(known.in(issued("en", "Port Mayor"), listed)).containsExactly(MAYOR);
    }

    @Test
    void whatMustNotStandThereIsPassedOverAndNobodyElseWithIt() {
        known.change(() -> {
            listed.put("us", new KnownActor("us", "Port Mayor", List.of(), null, List.of(), null));
            listed.put("mayor", MAYOR);
            listed.put("it", new KnownActor("it", "It", List.of(), null, List.of(), null));
            listed.lines.put(key("cut"), "{\"id\":\"cut\"".getBytes(StandardCharsets.UTF_8));
            listed.put(MAYOR);
        });

        assertThat(known.in(said("en", "It was the Port Mayor who spoke."), listed))
                .containsExactly(MAYOR);
    }

    @Test
    void aListThatIsTooLongIsReadAsFarAsItMayGo() {
        known.change(() -> IntStream.rangeClosed(0, Roll.MOST).forEach(one -> {
            String id = "mayor-%04d".formatted(one);
            listed.put(new KnownActor(id, "Mayor of Port " + one, List.of(), null, List.of(), null));
        }));

        assertThat(known.in(said("en", "The Mayor of Port 999 spoke."), listed)).hasSize(1);
        assertThat(known.in(said("en", "The Mayor of Port 1000 spoke."), listed))
                .isEmpty();
    }

    private static WireItem said(String language, String text) {
        return item(new Origin(ItemKind.WIRE, "Harbor Wire", null), language, text);
    }

    private static WireItem issued(String language, String issuer) {
        return item(new Origin(ItemKind.STATEMENT, "Harbor Wire", issuer), language, "The dam holds.");
    }

    private static WireItem item(Origin origin, String language, String text) {
        return new WireItem(
                new ItemVersion(new ItemId(new Provider("harbor-wire"), "urn:harbor:1"), "1"),
                origin,
                new Handling(PubStatus.USABLE, Signal.NONE, 4, null, List.of()),
                new Copy(language, "Dam", text, List.of()),
                Instant.parse("2026-03-01T12:00:00Z"));
    }

    private static Bytes key(String id) {
        return Bytes.wrap(id.getBytes(StandardCharsets.UTF_8));
    }

    private static final class Listed implements ReadOnlyKeyValueStore<Bytes, byte[]> {
        private final Map<Bytes, byte[]> lines = new TreeMap<>();
        private int read;

        void put(KnownActor actor) {
            put(actor.id(), actor);
        }

        void put(String id, KnownActor actor) {
            lines.put(key(id), Json.bytes(actor));
        }

        @Override
        public byte @Nullable [] get(Bytes key) {
            return lines.get(key);
        }

        @Override
        public KeyValueIterator<Bytes, byte[]> range(@Nullable Bytes from, @Nullable Bytes to) {
            return all();
        }

        @Override
        public KeyValueIterator<Bytes, byte[]> all() {
            read++;
            return new Lines(lines.entrySet().iterator());
        }

        @Override
        public long approximateNumEntries() {
            return lines.size();
        }
    }

    private record Lines(Iterator<Map.Entry<Bytes, byte[]>> left) implements KeyValueIterator<Bytes, byte[]> {
        @Override
        public void close() {}

        @Override
        public Bytes peekNextKey() {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean hasNext() {
            return left.hasNext();
        }

        @Override
        public KeyValue<Bytes, byte[]> next() {
            Map.Entry<Bytes, byte[]> line = left.next();
            return new KeyValue<>(line.getKey(), line.getValue());
        }
    }
}
