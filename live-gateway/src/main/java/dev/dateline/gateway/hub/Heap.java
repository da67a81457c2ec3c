package dev.dateline.gateway.hub;

import dev.dateline.contract.article.Story;
import dev.dateline.contract.live.Entry;
import dev.dateline.contract.live.Post;
import dev.dateline.contract.media.Media;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** How many entries the hub holds on the heap, and about how many bytes. One thread writes, any thread reads. */
final class Heap {
    /** What an entry takes beside its words: mark, hashes, times. */
    private static final int BARE = 700;

    /** An item version with its names. */
    private static final int RESTING = 250;

    /** A picture or video beside its words: address, size, rights. */
    private static final int MEDIUM = 400;

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
                    case Entry.Opened e -> weight(e.story());
                    case Entry.Revised e -> weight(e.story());
                    case Entry.Posted e -> weight(e.post());
                    case Entry.Corrected e -> words(e.text()) + words(e.note()) + weight(e.media());
                    case Entry.Merged e -> weight(e.post()) + words(e.note());
                    case Entry.Retracted e -> words(e.note());
                    case Entry.TakenDown e -> e.erased().size() * BARE / 4 + words(e.note());
                    default -> 0;
                };
    }

    private static int weight(Post post) {
        return words(post.text()) + post.restsOn().size() * RESTING + weight(post.media());
    }

    private static int weight(@Nullable List<Media> media) {
        return media == null
                ? 0
                : media.stream()
                        .mapToInt(each -> MEDIUM + words(each.alt()) + words(each.caption()))
                        .sum();
    }

    private static int weight(Story story) {
        return words(story.headline())
                + story.paragraphs().stream().mapToInt(Heap::words).sum()
                + weight(story.media());
    }

    /** A byte for each character, or two where one of them is not of Latin-1 (JEP 254). */
    private static int words(@Nullable String text) {
        if (text == null) {
            return 0;
        }
        return text.chars().anyMatch(character -> character > 0xFF) ? text.length() * 2 : text.length();
    }
}
