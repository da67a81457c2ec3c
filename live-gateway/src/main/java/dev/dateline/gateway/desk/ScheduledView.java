package dev.dateline.gateway.desk;

import dev.dateline.contract.article.ArticleId;
import dev.dateline.contract.desk.Work;
import dev.dateline.contract.live.EntryId;
import dev.dateline.contract.live.Post;
import java.time.Instant;
import java.util.stream.Stream;

/**
 * An update that is to go out later by itself.
 *
 * @param entry what to name in {@code release}, or in {@code retract} to call it off
 * @param base the version that both must name
 * @param due when it goes out (UTC)
 * @param text as it will read
 */
record ScheduledView(ArticleId article, EntryId entry, long base, Instant due, String text) {
    /** None of work that an older version planned, which does not say what will be read. */
    static Stream<ScheduledView> of(Work.ReleaseDue work) {
        Post post = work.post();
        return post == null
                ? Stream.of()
                : Stream.of(new ScheduledView(work.article(), work.entry(), work.base(), work.due(), post.text()));
    }
}
