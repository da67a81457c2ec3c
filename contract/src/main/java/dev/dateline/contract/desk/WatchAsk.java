package dev.dateline.contract.desk;

import dev.dateline.contract.article.DeskId;
import dev.dateline.contract.article.Watch;
import dev.dateline.contract.json.Require;
import java.util.List;

/**
 * Asks matching whether watches can be used on a desk, and what they would have caught. Nothing is changed by it.
 *
 * @param id comes back with the answer
 * @param tried whether to hold them against the desk's items of late; else they are only read
 */
public record WatchAsk(String id, DeskId desk, List<Watch> watches, boolean tried) {
    /** That an article may have. */
    public static final int MOST_WATCHES = 50;

    public WatchAsk {
        Require.token("ask", id);
        Require.present("desk", desk);
        watches = List.copyOf(Require.present("watches", watches));
        Require.that(watches.size() <= MOST_WATCHES, "there are more than " + MOST_WATCHES + " watches");
    }
}
