package dev.dateline.standalone.prove;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;

/**
 * What a part took in the first third of a run and in the last: medians, since a look may fall into anything. Flat is what
 * has not grown by more than a bound that holds what it has to remember of the run itself. Pure.
 *
 * @param part its name
 * @param looks how often it was looked at
 */
record Levels(String part, int looks, Taken first, Taken last) {
    /** Of so few looks nothing follows. */
    private static final int LEAST_LOOKS = 6;

    private static final int MEGABYTE = 1 << 10;
    private static final int MORE_FILES = 32;
    private static final int MORE_HEAP = 32 * MEGABYTE;
    private static final int MORE_RESIDENT = 128 * MEGABYTE;

    /** {@code all} in order. */
    static Levels of(String part, List<Taken> all) {
        int third = Math.max(1, all.size() / 3);
        return all.isEmpty()
                ? new Levels(part, 0, new Taken(0, 0, 0), new Taken(0, 0, 0))
                : new Levels(
                        part,
                        all.size(),
                        median(all.subList(0, third)),
                        median(all.subList(all.size() - third, all.size())));
    }

    /** What has grown, a line each: files by more than a tenth and 32, heap by a quarter and 32 MB, all memory by as much and 128 MB. */
    List<String> grown() {
        List<String> grown = new ArrayList<>();
        if (looks < LEAST_LOOKS) {
            grown.add(part + " was looked at only " + looks + " times: the run is too short to tell whether it grows");
            return grown;
        }
        if (last.files() > first.files() * 1.1 + MORE_FILES) {
            grown.add("%s has %d files open, and had %d".formatted(part, last.files(), first.files()));
        }
        if (last.heap() > first.heap() * 1.25 + MORE_HEAP) {
            grown.add("%s has %d MB of heap in use, and had %d"
                    .formatted(part, last.heap() / MEGABYTE, first.heap() / MEGABYTE));
        }
        if (last.resident() > first.resident() * 1.25 + MORE_RESIDENT) {
            grown.add("%s takes %d MB, and took %d"
                    .formatted(part, last.resident() / MEGABYTE, first.resident() / MEGABYTE));
        }
        return grown;
    }

    @Override
    public String toString() {
        return "%-13s  files %d → %d, heap after a collection %d → %d MB, memory %d → %d MB (%d looks)"
                .formatted(
                        part,
                        first.files(),
                        last.files(),
                        first.heap() / MEGABYTE,
                        last.heap() / MEGABYTE,
                        first.resident() / MEGABYTE,
                        last.resident() / MEGABYTE,
                        looks);
    }

    private static Taken median(List<Taken> some) {
        return new Taken(median(some, Taken::files), median(some, Taken::resident), median(some, Taken::heap));
    }

    private static long median(List<Taken> some, ToLongFunction<Taken> what) {
        return some.stream()
                .mapToLong(what)
                .sorted()
                .skip(some.size() / 2)
                .findFirst()
                .orElse(0);
    }
}
