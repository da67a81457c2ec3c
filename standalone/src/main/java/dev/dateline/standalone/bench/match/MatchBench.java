package dev.dateline.standalone.bench.match;

import com.sun.management.ThreadMXBean;
import dev.dateline.processor.match.MatchInput;
import dev.dateline.processor.match.Model;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** Matches the same items against the same articles in several ways, in turns, on one thread. */
final class MatchBench {
    /** Of one way in one round: as many items as it gets through, at least {@link #FEWEST}. */
    private static final long ROUND = TimeUnit.MILLISECONDS.toNanos(800);

    /** To score all of 100,000 articles takes many seconds an item, and hangs hardly on which item that is. */
    private static final int FEWEST = 2;

    private static final int BATCH = 500;
    private static final int WARM_UPS = 2;

    private final MatchOptions options;
    private final Consumer<String> progress;
    private final MadeUpDesk desk;

    MatchBench(MatchOptions options, Consumer<String> progress) {
        this.options = options;
        this.progress = progress;
        this.desk = new MadeUpDesk(options.seed());
    }

    /** A way to match, with what an article takes of the heap there. */
    private static final class Way {
        final Contender contender;
        final List<Double> micros = new ArrayList<>();
        long perArticle;
        long perItem;
        List<String> found = List.of();

        Way(Contender contender) {
            this.contender = contender;
        }
    }

    /** One line for each way, in the order: index, all, monitor. */
    List<Measured> with(int articles) {
        List<Way> ways = new ArrayList<>();
        try {
            List<MatchInput.Arrived> items = fill(articles, ways);
            for (int round = 1 - WARM_UPS; round <= options.rounds(); round++) {
                for (Way way : ways) {
                    measure(way, items, round > 0);
                }
                progress.accept(
                        "%,d articles: round %d of %d".formatted(articles, Math.max(0, round), options.rounds()));
            }
        } finally {
            ways.forEach(way -> way.contender.close());
        }
        return ways.stream()
                .map(way -> new Measured(
                        articles, way.contender.name(), way.micros, way.perItem, way.perArticle, way.found))
                .toList();
    }

    /** Gives each way its articles, made anew for each: what is measured is what it keeps, not what it was handed. */
    private List<MatchInput.Arrived> fill(int articles, List<Way> ways) {
        for (Contender contender : List.of(
                Scored.byIndex(),
                Scored.all(),
                new Monitored(Model.shipped().rarity().having()))) {
            Way way = new Way(contender);
            ways.add(way);
            long before = heap();
            for (int from = 0; from < articles; from += BATCH) {
                contender.take(batch(from, Math.min(articles, from + BATCH)));
                progress.accept("%,d articles: %s has %,d".formatted(articles, contender.name(), from));
            }
            way.perArticle = Math.max(0, heap() - before) / articles;
        }
        return items(articles);
    }

    private List<MadeUpDesk.Begun> batch(int from, int to) {
        return IntStream.range(from, to).mapToObj(desk::article).toList();
    }

    private List<MatchInput.Arrived> items(int articles) {
        return IntStream.range(0, options.items())
                .mapToObj(number -> desk.item(number, articles))
                .toList();
    }

    private static void measure(Way way, List<MatchInput.Arrived> items, boolean counts) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        List<String> found = new ArrayList<>();
        long bytes = threads.getCurrentThreadAllocatedBytes();
        long begin = System.nanoTime();
        long end = begin;
        for (int i = 0; i < items.size() && (i < FEWEST || end - begin < ROUND); i++) {
            found.add(way.contender.find(items.get(i)));
            end = System.nanoTime();
        }
        if (counts) {
            way.micros.add((end - begin) / 1_000.0 / found.size());
            way.perItem = (threads.getCurrentThreadAllocatedBytes() - bytes) / found.size();
            way.found = List.copyOf(found);
        }
    }

    private static long heap() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
