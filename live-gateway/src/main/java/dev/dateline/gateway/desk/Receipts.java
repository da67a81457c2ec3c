package dev.dateline.gateway.desk;

import dev.dateline.contract.article.ArticleId;
import dev.dateline.contract.desk.Receipt;
import dev.dateline.contract.desk.ReceiptKey;
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

    private final Map<Withdrawal, Counted> newest = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Withdrawal, Counted> eldest) {
            return size() > KEPT;
        }
    };
    private long change;

    private record Withdrawal(ArticleId article, long seq) {}

    /** What the nodes have counted of one, and the number of the newest change of that. */
    private record Counted(Map<String, Receipt> byNode, long change) {
        static final Counted NOTHING = new Counted(Map.of(), 0);

        Counted with(String node, Receipt receipt, long number) {
            Map<String, Receipt> all = new HashMap<>(byNode);
            all.put(node, receipt);
            return new Counted(all, number);
        }

        ReceiptView view() {
            return ReceiptView.of(byNode.values());
        }
    }

    /** What has changed after a number, and the number of the newest change. */
    record Now(List<ReceiptView> changed, long change) {}

    /** What a node counted; null once that is forgotten. */
    synchronized void take(ReceiptKey key, @Nullable Receipt receipt) {
        Withdrawal of = new Withdrawal(key.article(), key.seq());
        if (receipt == null) {
            newest.remove(of);
        } else {
            newest.put(of, newest.getOrDefault(of, Counted.NOTHING).with(key.node(), receipt, ++change));
        }
    }

    synchronized long change() {
        return change;
    }

    synchronized Now since(long number) {
        List<ReceiptView> changed = newest.values().stream()
                .filter(counted -> counted.change() > number)
                .map(Counted::view)
                .sorted(NEWEST_FIRST)
                .toList();
        return new Now(changed, change);
    }

    /** Those of an article, newest first. */
    synchronized List<ReceiptView> of(ArticleId article) {
        return newest.entrySet().stream()
                .filter(entry -> entry.getKey().article().equals(article))
                .map(entry -> entry.getValue().view())
                .sorted(NEWEST_FIRST)
                .toList();
    }
}
