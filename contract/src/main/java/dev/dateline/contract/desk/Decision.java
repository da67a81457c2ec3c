package dev.dateline.contract.desk;

import dev.dateline.contract.article.ArticleId;
import dev.dateline.contract.json.Require;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Anything that changes what readers see or the rules for it.
 *
 * @param by who decided: an editor's name, or the clerk
 * @param at when, by the clock of whoever decided (UTC)
 * @param base the version of its subject that it was made on, as the fold counts it; 0 for one never decided on
 * @param action names what several decisions were made in together; null for one that stands alone
 */
public record Decision(
        DecisionId id,
        ArticleId article,
        String by,
        Instant at,
        long base,
        Act act,

        @Nullable String action) {
    public Decision {
        Require.present("id", id);
        Require.present("article", article);
        Require.line("by", by);
        Require.time("at", at);
        Require.that(base >= 0, "base " + base + " is below 0");
        Require.present("act", act);
        if (action != null) {
            Require.token("action", action);
        }
    }

    /** One that stands alone. */
    public Decision(DecisionId id, ArticleId article, String by, Instant at, long base, Act act) {
        this(id, article, by, at, base, act, null);
    }

    /** The same decision as one of several that are made together. */
    public Decision within(String together) {
        return new Decision(id, article, by, at, base, act, together);
    }

    /** The same decision with another act: its redaction, its stub, or the one within it. */
    public Decision with(Act other) {
        return new Decision(id, article, by, at, base, other, action);
    }
}
