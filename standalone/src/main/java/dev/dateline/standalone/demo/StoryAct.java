package dev.dateline.standalone.demo;

import dev.dateline.contract.article.ArticleId;
import dev.dateline.contract.desk.Act;
import dev.dateline.contract.json.Require;
import dev.dateline.contract.live.EntryId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that an editor decides of their own accord: headline and body revised, an update pinned, coverage closed.
 *
 * @param at when, in the story (UTC)
 * @param remark for whoever watches, what this one shows
 * @param after words that stand in an update of the article before this is decided; null where it need not wait
 * @param act a pin is of that update, whatever entry it names
 */
public record StoryAct(
        Instant at,
        ArticleId article,
        String remark,
        @Nullable String after,
        Act act) implements Beat {
    public StoryAct {
        Require.present("at", at);
        Require.present("article", article);
        Require.line("remark", remark);
        Require.present("act", act);
        Require.that(!(act instanceof Act.Pin) || after != null, "a pin needs the words of its update");
    }

    /** The act on this update, where it is on one. */
    Act on(@Nullable EntryId entry) {
        return act instanceof Act.Pin ? new Act.Pin(entry) : act;
    }

    /** The version of its subject on an article that nobody has touched yet: opening it makes the first. */
    long firstBase() {
        return act instanceof Act.Pin ? 0 : 1;
    }
}
