package dev.dateline.gateway.desk;

import dev.dateline.contract.article.ArticleId;
import dev.dateline.contract.desk.Receipt;
import dev.dateline.contract.desk.ReceiptKey;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How far the newest withdrawals have come, on all nodes together. Safe for many threads. */
final class Receipts {
    /** Withdrawals that are remembered; older ones stand on the topic. */
    private static final int KEPT = 500;

    private static final Comparator<ReceiptView> NEWEST_FIRST = Comparator.comparing(ReceiptView::shown)
            .thenComparingLong(ReceiptView::seq)
            .reversed();

    private final Map<Withdrawal, Map<String, Receipt>> byNode = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Withdrawal, Map<String, Receipt>> eldest) {
            return size() > KEPT;
        }
    };
    private final Map<Withdrawal, Long> changes = new HashMap<>();
    private long change;

    private record Withdrawal(ArticleId article, long seq) {}

    /** What has changed after a number, and the number of the newest change. */
    record Now(List<ReceiptView> changed, long change) {}

    /** What a node counted; null once that is forgotten. */
    synchronized void take(ReceiptKey key, @Nullable Receipt receipt) {
        Withdrawal of = new Withdrawal(key.article(), key.seq());
        if (receipt == null) {
            byNode.remove(of);
            changes.remove(of);
        } else {
            byNode.computeIfAbsent(of, any -> new HashMap<>()).put(key.node(), receipt);
            changes.put(of, ++change);
            changes.keySet().retainAll(byNode.keySet());
        }
    }

    synchronized long change() {
        return change;
    }

    synchronized Now since(long number) {
        List<ReceiptView> changed = new ArrayList<>();
        byNode.forEach((of, nodes) -> {
            if (changes.getOrDefault(of, 0L) > number) {
                changed.add(ReceiptView.of(nodes.values()));
            }
        });
        return new Now(changed.stream().sorted(NEWEST_FIRST).toList(), change);
    }

    /** Those of an article, newest first. */
    synchronized List<ReceiptView> of(ArticleId article) {
        return byNode.entrySet().stream()
                .filter(entry -> entry.getKey().article().equals(article))
                .map(entry -> ReceiptView.of(entry.getValue().values()))
                .sorted(NEWEST_FIRST)
                .toList();
    }
}
