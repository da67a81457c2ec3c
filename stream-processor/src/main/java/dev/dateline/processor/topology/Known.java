package dev.dateline.processor.topology;

import dev.dateline.contract.actor.KnownActor;
import dev.dateline.contract.actor.Roll;
import dev.dateline.contract.json.Json;
import dev.dateline.contract.topic.Topic;
import dev.dateline.contract.wire.Copy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The editors' list of actors, read anew only where it has changed. */
final class Known {
    private static final Logger LOG = LoggerFactory.getLogger(Known.class);

    private final ReadOnlyKeyValueStore<Bytes, byte[]> store;
    private List<byte[]> read = List.of();
    private Roll roll = Roll.EMPTY;

    Known(ReadOnlyKeyValueStore<Bytes, byte[]> store) {
        this.store = store;
    }

    /** Those of whom the text may speak, as the list stands now; none in a language in which nobody is looked for. */
    List<KnownActor> in(Copy copy) {
        if (!copy.isEnglish()) {
            return List.of();
        }
        List<byte[]> now = new ArrayList<>();
        try (KeyValueIterator<Bytes, byte[]> all = store.all()) {
            while (all.hasNext()) {
                KeyValue<Bytes, byte[]> one = all.next();
                if (!Topic.isFiller(one.key.get())) {
                    now.add(one.value);
                }
            }
        }
        if (!isRead(now)) {
            roll = new Roll(now.stream().flatMap(bytes -> actor(bytes).stream()).toList());
            read = now;
        }
        return roll.in(copy.text());
    }

    private boolean isRead(List<byte[]> now) {
        if (now.size() != read.size()) {
            return false;
        }
        for (int i = 0; i < now.size(); i++) {
            if (!Arrays.equals(now.get(i), read.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** What cannot be read is nobody: it must not keep items back. */
    private static List<KnownActor> actor(byte[] bytes) {
        try {
            return List.of(Json.read(bytes, KnownActor.class));
        } catch (Json.Malformed e) {
            LOG.warn("an actor cannot be read: {}", e.getMessage());
            return List.of();
        }
    }
}
