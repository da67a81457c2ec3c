package dev.dateline.contract.desk;

import dev.dateline.contract.article.ArticleId;
import dev.dateline.contract.json.Require;
import dev.dateline.contract.live.EntryId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far a correction, retraction or takedown has come on the open pages that one gateway carries. All times but
 * {@code decided} are real ones (UTC), whatever clock the story runs by.
 *
 * @param entry the entry by which it was withdrawn
 * @param seq where that stands in the article's log
 * @param kind the entry's, such as {@code retracted}
 * @param decided when, by the clock of whoever decided
 * @param shown since when this gateway's page and answers show it
 * @param asOf when the pages were counted
 * @param open pages that follow the article over a WebSocket
 * @param acknowledged those of them that have said that they show it
 * @param mute pages that follow it by server-sent events and cannot answer
 * @param all when none was left that had not acknowledged it; null while there is one
 */
public record Receipt(
        ArticleId article,
        EntryId entry,
        long seq,
        String kind,
        Instant decided,
        Instant shown,
        Instant asOf,
        int open,
        int acknowledged,
        int mute,
        @Nullable Instant all) {
    public Receipt {
        Require.present("article", article);
        Require.present("entry", entry);
        Require.that(seq >= 1, "seq " + seq + " is not 1 or more");
        Require.token("kind", kind);
        Require.present("decided", decided);
        Require.present("shown", shown);
        Require.present("asOf", asOf);
        Require.that(acknowledged >= 0 && acknowledged <= open, acknowledged + " of " + open + " pages is no share");
        Require.that(mute >= 0, "mute is below 0");
    }
}
