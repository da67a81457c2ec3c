package dev.dateline.processor.audit;

import dev.dateline.contract.article.ArticleId;
import dev.dateline.contract.json.Require;
import dev.dateline.contract.live.Entry;
import java.util.List;

/**
 * All that was decided on one article, and the log that it gives.
 *
 * @param lines in the order in which the log took them; a decision that was sent twice stands once
 * @param entries what readers were given, seq 1, 2, 3 …; of words that were taken down the stubs
 * @param aside how many records the log could not read, and set aside
 */
public record History(ArticleId article, List<Line> lines, List<Entry> entries, int aside) {
    public History {
        Require.present("article", article);
        lines = List.copyOf(lines);
        entries = List.copyOf(entries);
    }
}
