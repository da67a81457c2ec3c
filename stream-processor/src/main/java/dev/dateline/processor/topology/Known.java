package dev.dateline.processor.topology;

import dev.dateline.contract.actor.Admission;
import dev.dateline.contract.actor.KnownActor;
import dev.dateline.contract.actor.Roll;
import dev.dateline.contract.json.Json;
import dev.dateline.contract.topic.Topic;
import dev.dateline.contract.wire.WireItem;
import java.nio.charset.StandardCharsets;
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
                    actors.addAll(actor(one.key.get(), one.value));
                }
            }
        }
        if (actors.size() > Roll.MOST) {
            LOG.warn("{} are on the list of actors: the first {} count", actors.size(), Roll.MOST);
        }
        Roll now = new Roll(actors.stream().limit(Roll.MOST).toList());
        roll = now;
        return now;
    }

    /** What cannot be read, or must not stand there, is nobody: it must not keep items back. */
    private static List<KnownActor> actor(byte[] key, byte[] bytes) {
        String id = new String(key, StandardCharsets.UTF_8);
        try {
            KnownActor actor = Json.read(bytes, KnownActor.class);
            String fault = Admission.fault(id, actor);
            if (fault == null) {
                return List.of(actor);
            }
            LOG.warn("actor {} is passed over: {}", id, fault);
        } catch (Json.Malformed e) {
            LOG.warn("actor {} is passed over, it cannot be read: {}", id, e.getMessage());
        }
        return List.of();
    }
}
