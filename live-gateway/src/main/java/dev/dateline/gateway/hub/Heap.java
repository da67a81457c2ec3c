package dev.dateline.gateway.hub;

import dev.dateline.contract.live.Entry;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** How many entries the hub holds on the heap, and about how many bytes. One thread writes, any thread reads. */
final class Heap {
    /** What an entry takes beside its words: mark, hashes, times. */
    private static final int BARE = 700;

    private final AtomicLong entries = new AtomicLong();
    private final AtomicLong bytes = new AtomicLong();

    long entries() {
        return entries.get();
    }

    long bytes() {
        return bytes.get();
    }

    void add(long count, long weight) {
        entries.addAndGet(count);
        bytes.addAndGet(weight);
    }

    /** About what an entry takes, in bytes. */
    static int weight(Entry entry) {
        return BARE
                + switch (entry) {
                    case Entry.Opened e ->
                        weight(e.story().headline(), e.story().paragraphs());
                    case Entry.Revised e ->
                        weight(e.story().headline(), e.story().paragraphs());
                    case Entry.Posted e -> e.post().text().length();
                    case Entry.Corrected e -> e.text().length() + e.note().length();
                    case Entry.Merged e -> e.post().text().length() + e.note().length();
                    case Entry.Retracted e -> e.note().length();
                    case Entry.TakenDown e -> e.erased().size() * BARE / 4;
                    default -> 0;
                };
    }

    private static int weight(String headline, List<String> paragraphs) {
        return headline.length() + paragraphs.stream().mapToInt(String::length).sum();
    }
}
