package dev.dateline.gateway.desk;

import dev.dateline.contract.article.ArticleId;
import org.jspecify.annotations.Nullable;

/** The article whose ledger stands beside what one editor looks at. Of one event loop. */
final class Beside {
    /** All ledgers together change seldomer than two to that. */
    private static final int CHANGES = 40;

    private final Ledgers ledgers;
    private @Nullable ArticleId article;
    private long turns;

    Beside(Ledgers ledgers) {
        this.ledgers = ledgers;
    }

    /** Who looks away still has the last one beside them. */
    void turn(@Nullable ArticleId to) {
        if (to != null && !to.equals(article)) {
            article = to;
            turns++;
        }
    }

    /** Null before the first. */
    @Nullable ArticleId article() {
        return article;
    }

    /** Another number whenever it is another article or its ledger has changed; 0 before the first. */
    long change() {
        return article == null ? 0 : (turns << CHANGES) + ledgers.change(article);
    }
}
