package dev.dateline.contract.live;

import dev.dateline.contract.article.ArticleId;
import dev.dateline.contract.json.Require;
import java.util.List;

/**
 * An article's page at one position: enough to serve readers before the whole log has been read.
 *
 * @param newest the newest entries, oldest first, dense, ending at {@code position}; at most {@link #NEWEST}
 */
public record Page(ArticleId article, Position position, Front front, List<Entry> newest) {
    /** How many entries a page carries. */
    public static final int NEWEST = 50;

    public Page {
        Require.present("article", article);
        Require.present("position", position);
        Require.present("front", front);
        newest = List.copyOf(Require.present("newest", newest));
        Require.that(newest.size() <= NEWEST, "a page carries at most " + NEWEST + " entries");
        Require.that(
                !newest.isEmpty() && newest.getLast().mark().seq() == position.seq(),
                "a page's entries end at its position");
    }
}
