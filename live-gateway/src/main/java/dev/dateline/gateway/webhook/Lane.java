package dev.dateline.gateway.webhook;

import dev.dateline.contract.article.ArticleId;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** One article's entries in their order: the next is not sent before the one before it was taken. */
final class Lane {
    private final ArticleId article;
    private final Deque<Parcel> waiting = new ArrayDeque<>();
    private Instant next = Instant.MIN;
    private int failures;
    private int waits;
    private boolean away;

    Lane(ArticleId article) {
        this.article = article;
    }

    ArticleId article() {
        return article;
    }

    void add(Parcel parcel) {
        waiting.add(parcel);
    }

    @Nullable Parcel first() {
        return waiting.peekFirst();
    }

    boolean isDue(Instant now) {
        return !away && !waiting.isEmpty() && !now.isBefore(next);
    }

    boolean isEmpty() {
        return waiting.isEmpty();
    }

    void sent() {
        away = true;
    }

    /** The first one is done with. */
    void settled() {
        waiting.removeFirst().settle();
        away = false;
        failures = 0;
        waits = 0;
        next = Instant.MIN;
    }

    /** Another try later; the number of tries that have failed in a row. */
    int failed() {
        away = false;
        return ++failures;
    }

    /** This node does not hold it yet; the number of times in a row. */
    int waited() {
        return ++waits;
    }

    void pauseUntil(Instant then) {
        next = then;
    }
}
