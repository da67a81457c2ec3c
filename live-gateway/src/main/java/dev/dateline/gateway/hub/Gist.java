package dev.dateline.gateway.hub;

import dev.dateline.contract.article.ArticleId;
import dev.dateline.contract.live.Entry;
import dev.dateline.contract.live.EntryId;
import dev.dateline.contract.live.Front;
import dev.dateline.contract.live.Page;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a list of articles tells of one.
 *
 * @param changed when its newest entry was decided (UTC)
 * @param posts how many updates its page carries
 * @param whole whether those are all that there are
 * @param last the newest update that stands; null where its page carries none
 */
public record Gist(
        ArticleId article,
        Front front,
        Instant changed,
        int posts,
        boolean whole,
        @Nullable Last last) {
    /**
     * An update.
     *
     * @param stamp the time that readers see (UTC)
     * @param text as it reads now
     */
    public record Last(Instant stamp, String text) {}

    /** As its page tells it. */
    public static Gist of(Page page) {
        List<Entry.Posted> posts = page.newest().stream()
                .filter(Entry.Posted.class::isInstance)
                .map(Entry.Posted.class::cast)
                .toList();
        return new Gist(
                page.article(),
                page.front(),
                page.newest().getLast().mark().at(),
                posts.size(),
                page.newest().getFirst().mark().seq() == 1,
                last(page, posts));
    }

    private static @Nullable Last last(Page page, List<Entry.Posted> posts) {
        Map<EntryId, String> corrected = new HashMap<>();
        Set<EntryId> gone = new HashSet<>();
        for (Entry entry : page.newest()) {
            if (entry instanceof Entry.Corrected correction) {
                corrected.put(correction.target(), correction.text());
            }
            if (entry instanceof Entry.Merged merged) {
                corrected.put(merged.target(), merged.post().text());
            }
            if (entry instanceof Entry.Retracted retraction) {
                gone.add(retraction.target());
            }
        }
        return posts.reversed().stream()
                .filter(posted -> !gone.contains(posted.mark().id()))
                .findFirst()
                .map(posted -> new Last(
                        posted.post().stamp(),
                        corrected.getOrDefault(posted.mark().id(), posted.post().text())))
                .orElse(null);
    }
}
