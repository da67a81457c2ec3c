package dev.dateline.gateway.feed;

import dev.dateline.contract.article.ArticleId;
import dev.dateline.contract.desk.Act;
import dev.dateline.contract.desk.Decision;
import dev.dateline.contract.desk.DecisionId;
import dev.dateline.contract.desk.DecisionKey;
import dev.dateline.contract.topic.Topics;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.LongAdder;
import org.apache.kafka.common.TopicPartition;

/**
 * Reads what was decided on an article, each time anew: editors ask for it seldom, and a node need not hold every
 * decision that was ever made. Few at a time, since each reads a whole partition.
 */
public final class PastDecisions {
    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final int AT_ONCE = 2;

    private final Vertx vertx;
    private final Topics topics;
    private final Map<String, String> kafka;
    private final Semaphore turns = new Semaphore(AT_ONCE);

    /**
     * @param kafka the operator's client properties
     */
    public PastDecisions(Vertx vertx, Topics topics, Map<String, String> kafka) {
        this.vertx = vertx;
        this.topics = topics;
        this.kafka = Map.copyOf(kafka);
    }

    /** A decision at the place where it was first sent. */
    private record Placed(long offset, Decision decision) {}

    /** In the order in which they were sent, each once; fails within seconds where Kafka does not answer. */
    public Future<List<Decision>> of(ArticleId article) {
        if (!turns.tryAcquire()) {
            return Future.failedFuture(new IllegalStateException("others' decisions are being read"));
        }
        Reader reader;
        try {
            reader = new Reader(vertx, kafka, true);
        } catch (RuntimeException e) {
            turns.release();
            return Future.failedFuture(e);
        }
        DecisionKey any = new DecisionKey(article, new DecisionId("any"), "any");
        TopicPartition partition =
                new TopicPartition(topics.decisions().name(), topics.decisions().partition(any));
        Map<DecisionId, Placed> placed = new HashMap<>();
        return read(reader, Set.of(partition), article, placed)
                .eventually(reader::close)
                .eventually(() -> {
                    turns.release();
                    return Future.succeededFuture();
                })
                .map(read -> inOrder(placed));
    }

    private Future<Void> read(
            Reader reader, Set<TopicPartition> partition, ArticleId article, Map<DecisionId, Placed> placed) {
        Words<DecisionKey, Decision> words = new Words<>(topics.decisions(), new LongAdder());
        return reader.assign(partition)
                .compose(assigned -> reader.ends(partition))
                .compose(ends -> reader.read(
                                Reader.beginning(partition),
                                batch -> words.each(batch, (offset, key, decision) -> {
                                    if (decision != null && key.article().equals(article)) {
                                        place(placed, offset, decision);
                                    }
                                }))
                        .compose(begun -> reader.reached(ends, LIMIT)));
    }

    /** A stub stands for its decision, in its place, also where the decision is still there. */
    private static void place(Map<DecisionId, Placed> placed, long offset, Decision decision) {
        if (decision.act() instanceof Act.Erased erased) {
            placed.put(decision.id(), new Placed(erased.offset(), decision));
        } else {
            placed.putIfAbsent(decision.id(), new Placed(offset, decision));
        }
    }

    private static List<Decision> inOrder(Map<DecisionId, Placed> placed) {
        Map<Long, Decision> sorted = new TreeMap<>();
        placed.values().forEach(one -> sorted.put(one.offset(), one.decision()));
        return List.copyOf(sorted.values());
    }
}
