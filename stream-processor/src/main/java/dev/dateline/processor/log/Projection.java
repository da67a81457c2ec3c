package dev.dateline.processor.log;

import dev.dateline.contract.article.Article;
import dev.dateline.contract.article.ArticleId;
import dev.dateline.contract.live.Entry;
import dev.dateline.contract.live.EntryId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What matching needs of an article, drawn from its newest entries. */
public final class Projection {
    /** Enough to know where a story has got to; more would blur what it is about now. */
    private static final int LATELY = 10;

    private Projection() {}

    /** {@code newest} are the newest entries, oldest first. */
    public static Article of(ArticleId id, Coverage coverage, List<Entry> newest) {
        List<String> lately = lately(newest);
        return new Article(
                id,
                coverage.desk(),
                coverage.front().phase(),
                coverage.settings(),
                coverage.front().story(),
                lately.subList(Math.max(0, lately.size() - LATELY), lately.size()));
    }

    /** The updates among these entries as they read now, retracted and erased ones left out. */
    private static List<String> lately(List<Entry> newest) {
        Map<EntryId, String> texts = new LinkedHashMap<>();
        for (Entry entry : newest) {
            switch (entry) {
                case Entry.Posted posted ->
                    texts.put(posted.mark().id(), posted.post().text());
                case Entry.Corrected corrected -> texts.replace(corrected.target(), corrected.text());
                case Entry.Merged merged ->
                    texts.replace(merged.target(), merged.post().text());
                case Entry.Retracted retracted -> texts.remove(retracted.target());
                default -> {}
            }
        }
        return List.copyOf(texts.values());
    }
}
