package dev.dateline.gateway.desk;

import dev.dateline.contract.article.ArticleId;
import dev.dateline.contract.desk.Act;
import dev.dateline.contract.desk.Subject;
import dev.dateline.contract.desk.Work;
import dev.dateline.contract.live.EntryId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What waits for a second person.
 *
 * @param entry what to name in {@code second}, or in {@code retract} to call it off
 * @param on what to name in {@code second}; null for an update that stands on nothing
 * @param base the version that {@code second} must name
 * @param by who laid it before others
 * @param at when (UTC)
 * @param act what takes effect then
 */
record WaitingView(
        ArticleId article, EntryId entry, @Nullable Subject on, long base, String by, Instant at, Act act) {
    static WaitingView of(Work.Second work) {
        return new WaitingView(
                work.decision().article(),
                work.decision().id().entry(),
                work.on(),
                work.decision().base(),
                work.decision().by(),
                work.decision().at(),
                work.decision().act());
    }
}
