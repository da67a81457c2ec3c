package dev.dateline.gateway.hub;

import dev.dateline.contract.article.ArticleId;
import java.time.Duration;
import java.util.concurrent.CompletionStage;

/** Brings this node up to date for a reader who has seen more. */
public interface CatchUp {
    /**
     * Done once everything is in the hub that stood on the topic at the time of the call; fails where that takes longer
     * than a few seconds.
     */
    CompletionStage<?> toTheEnd(ArticleId article);

    /** For how long this node has not heard from where logs come from; from any thread. */
    default Duration silence() {
        return Duration.ZERO;
    }
}
