package dev.dateline.contract.live;

import dev.dateline.contract.article.ArticleId;
import dev.dateline.contract.json.Require;
import java.time.Instant;

/**
 * Where an entry stands in its article's log.
 *
 * @param epoch 1 at first; each takedown begins the next
 * @param seq 1, 2, 3 … without a gap, also across epochs
 * @param at when it was decided, by the clock of whoever decided (UTC)
 */
public record Mark(ArticleId article, int epoch, long seq, EntryId id, Instant at, Chain chain) {
    public Mark {
        Require.present("article", article);
        Require.that(epoch >= 1, "epoch " + epoch + " is not 1 or more");
        Require.that(seq >= 1, "seq " + seq + " is not 1 or more");
        Require.present("id", id);
        Require.present("at", at);
        Require.present("chain", chain);
    }

    /** The position of a reader who has seen everything up to this entry. */
    public Position position() {
        return new Position(epoch, seq, chain.head().substring(0, Position.HASH_LENGTH));
    }
}
