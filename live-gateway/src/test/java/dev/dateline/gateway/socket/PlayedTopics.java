package dev.dateline.gateway.socket;

import dev.dateline.contract.article.ArticleId;
import dev.dateline.contract.live.Entry;
import dev.dateline.contract.live.Page;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** The topics of updates and pages as a node reads them, uncommitted: an abort has the log write the same bytes again. */
final class PlayedTopics {
    private static final int LONGEST_ABORT = 12;

    private final Random random;
    private final List<TrueLog> logs;
    private final List<Entry> updates = new ArrayList<>();
    private final Map<ArticleId, Page> pages = new HashMap<>();

    PlayedTopics(Random random, String... articles) {
        this.random = random;
        this.logs = List.of(articles).stream()
                .map(article -> new TrueLog(article, random))
                .toList();
        for (TrueLog log : logs) {
            Page page = log.topicPage();
            updates.addAll(page.newest());
            pages.put(log.article(), page);
        }
    }

    List<TrueLog> logs() {
        return logs;
    }

    int end() {
        return updates.size();
    }

    List<Entry> records(int from, int to) {
        return updates.subList(from, to);
    }

    Iterable<Page> pages() {
        return pages.values();
    }

    /** One of the articles goes on; its page, written at most once a second, may stay behind. */
    void goOn() {
        TrueLog log = logs.get(random.nextInt(logs.size()));
        List<Entry> written = log.grow();
        updates.addAll(written);
        if (random.nextInt(3) > 0 || written.size() > 1) {
            pages.put(log.article(), log.topicPage());
        }
    }

    /** A transaction is aborted: what was written in it is written once more. */
    void abort() {
        int from = Math.max(0, end() - 1 - random.nextInt(LONGEST_ABORT));
        updates.addAll(List.copyOf(records(from, end())));
    }
}
