package dev.dateline.standalone.prove;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/**
 * What a part took in the first third of the life of that process of it which lived longest, and in the last: medians, since a
 * look may fall into anything. Flat is what has not grown by more than a bound that holds what it has to remember of the run
 * itself. Pure.
 *
 * @param part its name
 * @param looks how often that process was looked at
 * @param enough whether it lived for a third of the run: one that is young again and again never shows that it grows
 */
record Levels(String part, int looks, boolean enough, Taken first, Taken last) {
    /** Of so few looks nothing follows. */
    private static final int LEAST_LOOKS = 6;

    private static final Taken NEVER = new Taken(0, Duration.ZERO, 0, 0, 0);
    private static final int MEGABYTE = 1 << 10;
    private static final int MORE_FILES = 32;
    private static final int MORE_HEAP = 32 * MEGABYTE;
    private static final int MORE_RESIDENT = 128 * MEGABYTE;

    /** {@code all} in order, of a run that was to take {@code time}. */
    static Levels of(String part, List<Taken> all, Duration time) {
        List<Taken> longest = all.stream().collect(Collectors.groupingBy(Taken::process)).values().stream()
                .max(Comparator.comparing(looks -> looks.getLast().age()))
                .orElse(List.of(NEVER));
        int third = Math.max(1, longest.size() / 3);
        return new Levels(
                part,
                all.isEmpty() ? 0 : longest.size(),
                longest.getLast().age().multipliedBy(3).compareTo(time) >= 0,
                median(longest.subList(0, third)),
                median(longest.subList(longest.size() - third, longest.size())));
    }

    /** What has grown, a line each: files by more than a tenth and 32, heap by a quarter and 32 MB, all memory by as much and 128 MB. */
    List<String> grown() {
        List<String> grown = new ArrayList<>();
        if (looks < LEAST_LOOKS) {
            grown.add(part + " was looked at only " + looks + " times: the run is too short to tell whether it grows");
            return grown;
        }
        if (!enough) {
            grown.add("no process of " + part + " lived for a third of the run: that it does not grow is not shown");
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
        return new Taken(
                some.getFirst().process(),
                some.getFirst().age(),
                median(some, Taken::files),
                median(some, Taken::resident),
                median(some, Taken::heap));
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
