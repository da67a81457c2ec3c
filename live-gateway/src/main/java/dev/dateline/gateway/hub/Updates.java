package dev.dateline.gateway.hub;

import dev.dateline.contract.live.EntryId;
import dev.dateline.contract.wire.ItemId;
import java.util.AbstractList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.RandomAccess;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The updates of a log as they stood at one moment. It shares what it holds with those that come after it, none of which
 * changes what this one shows, but for words that are taken down from the shelf. What is there is read when it is asked for.
 */
final class Updates {
    private final List<Told> oldestFirst;
    private final Index index;
    private final Stretch entries;
    private final @Nullable EntryId pinned;
    private final long limit;

    /**
     * Where each stands in the list; may grow by such as stand behind its end.
     *
     * @param ids by its id
     * @param rests by the items that it rests on
     */
    record Index(Places ids, Places rests) {}

    /**
     * @param oldestFirst never changed afterwards
     * @param entries that they come of
     * @param pinned the one that stays on top; null for none
     * @param limit the seq of the newest entry that counts
     */
    Updates(List<Told> oldestFirst, Index index, Stretch entries, @Nullable EntryId pinned, long limit) {
        this.oldestFirst = oldestFirst;
        this.index = index;
        this.entries = entries;
        this.pinned = pinned;
        this.limit = limit;
    }

    /** The same as they stood when {@code seq} was the newest entry, and {@code top} stayed on top. */
    Updates upTo(long seq, @Nullable EntryId top) {
        int low = 0;
        int high = oldestFirst.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (oldestFirst.get(middle).posted() <= seq) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return new Updates(oldestFirst.subList(0, low), index, entries, top, seq);
    }

    List<Update> newestFirst() {
        return new NewestFirst();
    }

    /** Empty where it is not held. */
    Optional<Update> find(EntryId id) {
        return places(index.ids().find(id))
                .filter(place -> id(place).equals(id))
                .mapToObj(this::shown)
                .findFirst();
    }

    /** Whether there may be one: without the disk only a hash of its id is known. */
    boolean mayHave(EntryId id) {
        return places(index.ids().find(id)).findAny().isPresent();
    }

    /** Those with one of these ids, and those that rest on one of these items or have done so, newest first. */
    List<Update> concerned(Collection<EntryId> ids, Collection<ItemId> items) {
        IntStream named = ids.stream().flatMapToInt(id -> index.ids().find(id));
        IntStream resting = items.stream().flatMapToInt(item -> index.rests().find(item));
        return places(IntStream.concat(named, resting))
                .distinct()
                .map(place -> -place)
                .sorted()
                .mapToObj(place -> shown(-place))
                .toList();
    }

    private IntStream places(IntStream any) {
        return any.filter(place -> place < oldestFirst.size());
    }

    private EntryId id(int place) {
        Update update = oldestFirst.get(place).update();
        return update == null
                ? entries.at(oldestFirst.get(place).posted()).mark().id()
                : update.id();
    }

    private Update shown(int place) {
        Told told = oldestFirst.get(place);
        Update held = told.update();
        Update read = held == null || told.last() > limit ? told.read(entries, limit) : held;
        boolean top = read.state() != State.TAKEN_DOWN && read.id().equals(pinned);
        return top == read.pinned() ? read : read.onTop(top);
    }

    private final class NewestFirst extends AbstractList<Update> implements RandomAccess {
        @Override
        public Update get(int index) {
            return shown(oldestFirst.size() - 1 - index);
        }

        @Override
        public int size() {
            return oldestFirst.size();
        }
    }
}
