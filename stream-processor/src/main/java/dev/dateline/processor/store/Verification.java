package dev.dateline.processor.store;

import dev.dateline.contract.article.ArticleId;
import dev.dateline.contract.live.Entry;
import dev.dateline.contract.live.EntryKey;
import dev.dateline.contract.live.Page;
import dev.dateline.contract.topic.Topics;
import dev.dateline.processor.log.Effect;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Folds the decisions once more, from the beginning and in memory, and holds what comes out against what readers were
 * given: every entry and page must be there in the very same bytes, dense and with a chain that holds. Not for several
 * threads.
 */
public final class Verification {
    private final Topics topics;
    private final Map<Integer, TreeMap<Long, Line>> decisions = new HashMap<>();
    private final Map<String, byte[]> updates = new HashMap<>();
    private final Map<String, byte[]> pages = new HashMap<>();

    public Verification(Topics topics) {
        this.topics = topics;
    }

    /** A record of the decisions topic; null value for a tombstone. */
    public void decision(int partition, long offset, byte[] key, byte @Nullable [] value, Instant written) {
        decisions.computeIfAbsent(partition, p -> new TreeMap<>()).put(offset, new Line(key, value, written));
    }

    /** A record of the updates topic, in the order of its offsets; null value for a tombstone. */
    public void update(byte[] key, byte @Nullable [] value) {
        put(updates, key, value);
    }

    /** A record of the pages topic, in the order of its offsets; null value for a tombstone. */
    public void page(byte[] key, byte @Nullable [] value) {
        put(pages, key, value);
    }

    /**
     * What was found.
     *
     * @param waiting entries that are decided but not yet published, at the end of their log
     * @param unreadable decisions that were set aside
     * @param problems one line for each promise that is broken; empty when all hold
     */
    public record Report(
            int articles, long decisions, long entries, long waiting, long unreadable, List<String> problems) {
        public Report {
            problems = List.copyOf(problems);
        }

        public boolean isClean() {
            return problems.isEmpty();
        }
    }

    /** Folds and compares. */
    public Report report() {
        Expected expected = new Expected();
        decisions.forEach((partition, lines) -> fold(partition, lines, expected));
        List<String> problems = new ArrayList<>();
        Map<String, Long> published = published(problems);
        long waiting = compare(expected, published, problems);
        comparePages(expected, published, problems);
        // A decision that was sent twice, or lost its words, stands on the topic more than once.
        long count = decisions.values().stream()
                .flatMap(lines -> lines.values().stream())
                .map(line -> new String(line.key(), StandardCharsets.UTF_8))
                .map(key -> key.substring(0, Math.max(0, key.lastIndexOf('/'))))
                .distinct()
                .count();
        return new Report(
                expected.pages.size(), count, expected.entries.size(), waiting, expected.unreadable, problems);
    }

    private void fold(int partition, Map<Long, Line> lines, Expected expected) {
        Erasures erasures = p -> lines.values().stream()
                .flatMap(line -> Erasures.stub(topics.decisions(), line.key(), line.value()).stream())
                .toList();
        LogKeeper keeper = new LogKeeper(topics.decisions(), "verify", partition, new MemoryShelf(), erasures);
        lines.forEach((offset, line) ->
                keeper.take(offset, line.key(), line.value(), line.written()).forEach(expected::add));
    }

    /** The newest seq of each article that readers were given; checks on the way that no seq is missing. */
    private Map<String, Long> published(List<String> problems) {
        Map<String, Long> newest = new TreeMap<>();
        Map<String, Long> counts = new HashMap<>();
        for (String text : updates.keySet()) {
            EntryKey key = EntryKey.parse(text);
            newest.merge(key.article().value(), key.seq(), Math::max);
            counts.merge(key.article().value(), 1L, Long::sum);
        }
        newest.forEach((article, seq) -> {
            if (!seq.equals(counts.get(article))) {
                problems.add(article + ": " + counts.get(article) + " entries but the newest is " + seq);
            }
        });
        return newest;
    }

    private long compare(Expected expected, Map<String, Long> published, List<String> problems) {
        long waiting = 0;
        for (var entry : expected.entries.entrySet()) {
            EntryKey key = EntryKey.parse(entry.getKey());
            byte[] actual = updates.get(entry.getKey());
            if (actual == null) {
                boolean tail = key.seq() > published.getOrDefault(key.article().value(), 0L);
                waiting += tail ? 1 : 0;
                if (!tail) {
                    problems.add(key + ": decided, but missing from updates");
                }
            } else if (!Arrays.equals(actual, topics.updates().valueBytes(entry.getValue()))) {
                if (entry.getValue() instanceof Entry.Erased && isBehind(expected, published, key.article())) {
                    // The takedown is decided and waits to be folded; its stubs come with it.
                    waiting++;
                    continue;
                }
                problems.add(key + ": differs from what its decisions give");
            } else if (!entry.getValue().mark().chain().holds()) {
                problems.add(key + ": its link of the chain does not hold");
            }
        }
        updates.keySet().stream()
                .filter(key -> !expected.entries.containsKey(key))
                .forEach(key -> problems.add(key + ": published, but no decision gives it"));
        return waiting;
    }

    private static boolean isBehind(Expected expected, Map<String, Long> published, ArticleId article) {
        Page page = expected.pages.get(article.value());
        return page != null
                && published.getOrDefault(article.value(), 0L) < page.position().seq();
    }

    private void comparePages(Expected expected, Map<String, Long> published, List<String> problems) {
        expected.pages.forEach((article, page) -> {
            byte[] actual = pages.get(article);
            boolean caughtUp =
                    published.getOrDefault(article, 0L) == page.position().seq();
            if (caughtUp && !Arrays.equals(actual, topics.pages().valueBytes(page))) {
                problems.add(article + ": its page differs from what its decisions give");
            }
        });
        pages.keySet().stream()
                .filter(article -> !expected.pages.containsKey(article))
                .forEach(article -> problems.add(article + ": has a page, but no decision gives it"));
    }

    private static void put(Map<String, byte[]> map, byte[] key, byte @Nullable [] value) {
        String text = new String(key, StandardCharsets.UTF_8);
        if (value == null) {
            map.remove(text);
        } else {
            map.put(text, value);
        }
    }

    /** A record; a class and not a record of Java, which would compare arrays by identity. */
    private static final class Line {
        private final byte[] key;
        private final byte @Nullable [] value;
        private final Instant written;

        Line(byte[] key, byte @Nullable [] value, Instant written) {
            this.key = key;
            this.value = value;
            this.written = written;
        }

        byte[] key() {
            return key;
        }

        byte @Nullable [] value() {
            return value;
        }

        Instant written() {
            return written;
        }
    }

    /** What the decisions give: the newest of each key. */
    private static final class Expected {
        private final Map<String, Entry> entries = new TreeMap<>();
        private final Map<String, Page> pages = new TreeMap<>();
        private long unreadable;

        void add(Effect effect) {
            switch (effect) {
                case Effect.Logged logged ->
                    entries.put(EntryKey.of(logged.entry()).toString(), logged.entry());
                case Effect.Paged paged -> pages.put(article(paged).value(), paged.page());
                case Effect.SetAside aside -> unreadable++;
                case Effect.Profiled e -> {}
                case Effect.Decided e -> {}
                case Effect.Planned e -> {}
                case Effect.Struck e -> {}
            }
        }

        private static ArticleId article(Effect.Paged paged) {
            return paged.page().article();
        }
    }
}
