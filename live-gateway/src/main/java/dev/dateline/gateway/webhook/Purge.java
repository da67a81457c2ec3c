package dev.dateline.gateway.webhook;

import dev.dateline.contract.article.ArticleId;
import dev.dateline.contract.live.Position;
import java.util.List;

/**
 * The JSON that a cache's purger is sent, signed and repeated as a {@link Letter} is. The keys stand in the request's
 * Surrogate-Key header too: a cache whose rules read no body takes it as it comes.
 *
 * <pre>
 * {"delivery":"varne/9/purge","article":"varne","position":"2.9.070510e37002",
 *  "keys":["article-varne","index","log-varne"]}
 * </pre>
 *
 * @param delivery article, seq and {@code purge}
 * @param keys under which answers are to be dropped, as they carry them in Surrogate-Key and Cache-Tag
 */
record Purge(String delivery, ArticleId article, Position position, List<String> keys) {}
