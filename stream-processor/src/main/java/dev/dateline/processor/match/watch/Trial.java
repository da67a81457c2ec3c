package dev.dateline.processor.match.watch;

import dev.dateline.contract.article.Watch;
import dev.dateline.contract.desk.WatchVerdict;
import dev.dateline.contract.wire.ItemVersion;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Watches held against items of late, without being anybody's yet. Pure: the same watches and items, the same verdicts. */
public final class Trial {
    /**
     * Characters times clauses. The worst clause takes as long for each character, so this bounds how long matching
     * stands still for an editor: what is too much is held against fewer items.
     */
    private static final long MOST_WORK = 20_000_000;

    /** Fewer than these cost less than reading the items does. */
    private static final int FEW_CLAUSES = 16;

    private Trial() {}

    /** An item of late; {@code made} is by its provider's clock. */
    public record Item(ItemVersion version, Instant made, Sheet sheet) {}

    /** What becomes of each of these watches; {@code items} newest first, read only as far as needed, and not at all where none can run. */
    public static List<WatchVerdict> of(List<Watch> watches, Iterable<Item> items) {
        return of(watches, items, WatchQuery::of);
    }

    static List<WatchVerdict> of(List<Watch> watches, Iterable<Item> items, DeskWatches.Builder builder) {
        List<Tried> tried =
                watches.stream().map(watch -> Tried.of(watch, builder)).toList();
        long clauses = tried.stream().mapToLong(Tried::clauses).sum();
        if (clauses == 0) {
            return verdicts(tried);
        }
        long left = MOST_WORK / Math.max(FEW_CLAUSES, clauses);
        Set<Field> fields = tried.stream().flatMap(Tried::fields).collect(Collectors.toSet());
        for (Item item : items) {
            left -= item.sheet().length();
            if (left < 0) {
                break;
            }
            Read read = Read.of(item.sheet(), fields);
            tried.forEach(watch -> watch.take(item, read));
        }
        return verdicts(tried);
    }

    private static List<WatchVerdict> verdicts(List<Tried> tried) {
        return tried.stream().map(Tried::verdict).toList();
    }
}
