package dev.dateline.contract.desk;

import dev.dateline.contract.article.ArticleId;
import dev.dateline.contract.json.Require;

/** A key on the agenda: {@code article/work}. */
public record WorkKey(ArticleId article, String work) {
    public WorkKey {
        Require.present("article", article);
        Require.line("work", work);
        Require.that(work.indexOf('/') < 0, "work holds a slash");
    }

    @Override
    public String toString() {
        return article + "/" + work;
    }

    /** The inverse of {@link #toString}; throws {@link IllegalArgumentException} where the text has not that form. */
    public static WorkKey parse(String text) {
        String[] parts = text.split("/", -1);
        Require.that(parts.length == 2, "'" + text + "' is not article/work");
        return new WorkKey(new ArticleId(parts[0]), parts[1]);
    }
}
