package dev.dateline.standalone.bench.replay;

import dev.dateline.contract.topic.Topics;
import dev.dateline.processor.store.TopicScan;
import dev.dateline.standalone.Trouble;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;

/** Waits for the match application. */
final class Matching implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Map<String, String> kafka;
    private final Topics topics;
    private final Lag lag;

    Matching(Map<String, String> kafka, Topics topics) {
        this.kafka = kafka;
        this.topics = topics;
        this.lag = new Lag(kafka, topics.plan().prefix() + "match");
    }

    /** Returns when so many articles are being matched against. */
    void awaitArticles(int count) throws ExecutionException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        try (TopicScan scan = new TopicScan(kafka)) {
            while (scan.read(topics.articles().name(), article -> {}) < count) {
                if (System.nanoTime() - end > 0) {
                    throw Trouble.failed("the articles were not opened within " + PATIENCE.toSeconds() + " s");
                }
                TimeUnit.MILLISECONDS.sleep(100);
            }
        }
        lag.awaitNone(topics.articles());
        lag.awaitNone(topics.matchInput());
    }

    /** Returns when everything on the wire has been matched, and that is committed. */
    void awaitDone() throws ExecutionException, InterruptedException {
        lag.awaitNone(topics.wire());
        lag.awaitNone(topics.matchInput());
    }

    @Override
    public void close() {
        lag.close();
    }
}
