package dev.dateline.gateway.feed;

import dev.dateline.contract.article.ArticleId;
import dev.dateline.contract.desk.Act;
import dev.dateline.contract.desk.Decision;
import dev.dateline.contract.desk.DecisionId;
import dev.dateline.contract.desk.DecisionKey;
import dev.dateline.contract.topic.Topics;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What was decided on an article, read anew each time. */
public final class PastDecisions {
    private final Topics topics;
    private final Past past;

    /**
     * @param kafka the operator's client properties
     */
    public PastDecisions(Vertx vertx, Topics topics, Map<String, String> kafka) {
        this.topics = topics;
        this.past = new Past(vertx, kafka);
    }

    /** A decision at the place where it was first sent. */
    private record Placed(long offset, Decision decision) {}

    /** In the order in which they were sent, each once; fails within seconds where Kafka does not answer. */
    public Future<List<Decision>> of(ArticleId article) {
        DecisionKey any = new DecisionKey(article, new DecisionId("any"), "any");
        Map<DecisionId, Placed> placed = new HashMap<>();
        return past.read(topics.decisions(), any, (record, key, decision) -> {
                    if (decision != null && key.article().equals(article)) {
                        place(placed, record.offset(), decision);
                    }
                })
                .map(read -> inOrder(placed));
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
