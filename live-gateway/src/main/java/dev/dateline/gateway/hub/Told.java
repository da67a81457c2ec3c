package dev.dateline.gateway.hub;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Which entries an update comes of, and, as long as the newest of them is on the heap, how it reads. Immutable.
 */
final class Told {
    private static final int[] NONE = {};

    private final int posted;
    private final int[] later;
    private final @Nullable Update update;

    private Told(int posted, int[] later, @Nullable Update update) {
        this.posted = posted;
        this.later = later;
        this.update = update;
    }

    static Told of(Update update) {
        return new Told(Math.toIntExact(update.seq()), NONE, update);
    }

    /** The seq of the entry that began it. */
    long posted() {
        return posted;
    }

    /** The seq of the newest entry that is about it. */
    long last() {
        return later.length == 0 ? posted : later[later.length - 1];
    }

    /** Whether the entry with this seq began it or is about it. */
    boolean isOf(long seq) {
        return posted == seq || Arrays.binarySearch(later, Math.toIntExact(seq)) >= 0;
    }

    /** As it reads after the newest; null where that is to be read from the shelf. */
    @Nullable Update update() {
        return update;
    }

    /** After one more entry; {@code now} null where it cannot be said at the moment. */
    Told next(long seq, @Nullable Update now) {
        int[] more = Arrays.copyOf(later, later.length + 1);
        more[later.length] = Math.toIntExact(seq);
        return new Told(posted, more, now);
    }

    /** The same, reading so. */
    Told reading(@Nullable Update now) {
        return new Told(posted, later, now);
    }

    /** As it read once the entry at {@code limit} was the newest, from what {@code entries} hold. */
    Update read(Stretch entries, long limit) {
        Update read = begun(entries);
        for (int seq : later) {
            if (seq <= limit) {
                read = Reading.after(read, entries.at(seq));
            }
        }
        return read;
    }

    private Update begun(Stretch entries) {
        Update begun = Reading.begun(entries.at(posted));
        if (begun == null) {
            throw new IllegalStateException("entry " + posted + " begins no update any more");
        }
        return begun;
    }
}
