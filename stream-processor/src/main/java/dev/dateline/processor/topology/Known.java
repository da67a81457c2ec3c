package dev.dateline.processor.topology;

import dev.dateline.contract.actor.KnownActor;
import dev.dateline.contract.actor.Roll;
import dev.dateline.contract.json.Json;
import dev.dateline.contract.topic.Topic;
import dev.dateline.contract.wire.WireItem;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The editors' list of actors, read anew only where it has changed. One for all threads of a topology: the store is read and
 * changed by turns, since it is made for one thread.
 */
final class Known {
    private static final Logger LOG = LoggerFactory.getLogger(Known.class);

    /** Null where it is to be read. */
    private volatile @Nullable Roll roll;

    /** The list is another one from now on. */
    synchronized void change(Runnable change) {
        change.run();
        roll = null;
    }

    /** Of whom the item may speak, as the list stands now. */
    List<KnownActor> in(WireItem item, ReadOnlyKeyValueStore<Bytes, byte[]> store) {
        Roll known = roll;
        return (known == null ? read(store) : known).in(names(item));
    }

    /** Who speaks in it, and its text where that is in a language in which somebody is looked for. */
    private static String names(WireItem item) {
        String issuer = item.origin().speaker();
        return item.copy().isEnglish() ? issuer + "\n\n" + item.copy().text() : issuer;
    }

    private synchronized Roll read(ReadOnlyKeyValueStore<Bytes, byte[]> store) {
        Roll known = roll;
        if (known != null) {
            return known;
        }
        List<KnownActor> actors = new ArrayList<>();
        try (KeyValueIterator<Bytes, byte[]> all = store.all()) {
            while (all.hasNext()) {
                KeyValue<Bytes, byte[]> one = all.next();
                if (!Topic.isFiller(one.key.get())) {
                    actors.addAll(actor(one.value));
                }
            }
        }
        Roll now = new Roll(actors);
        roll = now;
        return now;
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
