package dev.dateline.gateway.webhook;

import dev.dateline.contract.article.ArticleId;
import dev.dateline.contract.live.Position;
import dev.dateline.gateway.protocol.ServerMessage;
import dev.dateline.gateway.protocol.Shows;

/**
 * The JSON that a receiver is sent: what readers get of the entry, as it reads when it is sent.
 *
 * <pre>
 * POST &lt;url&gt;
 * Content-Type: application/json
 * X-Dateline-Delivery: varne/2/posted       the same for each try: whoever has it need not look at it again
 * X-Dateline-Timestamp: 1767225600           seconds since 1970, of this try
 * X-Dateline-Signature: v1=…                 hex HMAC-SHA256 of timestamp, full stop and body, by the hook's secret
 *
 * {"delivery":"varne/2/posted","article":"varne","position":"1.2.070510e37002",
 *  "entry":{"type":"posted","id":"post-1","at":"2023-09-19T18:01:00Z"},
 *  "shows":{"update":{…}}}                    or front, or updates, as at /v1/articles/varne/updates
 * </pre>
 *
 * @param delivery article, seq and kind
 */
record Letter(String delivery, ArticleId article, Position position, ServerMessage.Line entry, Shows shows) {}
