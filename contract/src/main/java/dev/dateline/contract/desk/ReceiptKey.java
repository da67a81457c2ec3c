package dev.dateline.contract.desk;

import dev.dateline.contract.article.ArticleId;
import dev.dateline.contract.json.Require;

/**
 * A receipt's key: {@code article/seq/node}.
 *
 * @param seq of the entry by which something was withdrawn
 * @param node the gateway that counts its own readers
 */
public record ReceiptKey(ArticleId article, long seq, String node) {
    public ReceiptKey {
        Require.present("article", article);
        Require.that(seq >= 1, "seq " + seq + " is not 1 or more");
        Require.token("node", node);
    }

    @Override
    public String toString() {
        return article + "/" + seq + "/" + node;
    }

    /** The inverse of {@link #toString}; throws {@link IllegalArgumentException} where the text has not that form. */
    public static ReceiptKey parse(String text) {
        String[] parts = text.split("/", -1);
        Require.that(parts.length == 3, "'" + text + "' is not article/seq/node");
        return new ReceiptKey(new ArticleId(parts[0]), Long.parseLong(parts[1]), parts[2]);
    }
}
