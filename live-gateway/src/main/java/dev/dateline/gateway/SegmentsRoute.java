package dev.dateline.gateway;

import dev.dateline.contract.article.ArticleId;
import dev.dateline.contract.json.Json;
import dev.dateline.contract.live.Position;
import dev.dateline.gateway.hub.ArticleLog;
import dev.dateline.gateway.hub.Hub;
import dev.dateline.gateway.page.Asset;
import dev.dateline.gateway.protocol.CacheKeys;
import dev.dateline.gateway.protocol.CloseReason;
import dev.dateline.gateway.protocol.Segment;
import dev.dateline.gateway.reply.ArticleParam;
import dev.dateline.gateway.reply.Kept;
import dev.dateline.gateway.reply.Reply;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * {@code GET /v1/articles/{id}/log/{epoch}/{number}}: an article's log in stretches that caches keep, so that thousands who
 * poll cost a node one answer in a second. Of an epoch that a takedown has ended nothing is left: 410.
 */
final class SegmentsRoute {
    /** The names of what stands in the path. */
    static final String EPOCH = "epoch";

    static final String NUMBER = "number";

    private static final Pattern NUMERAL = Pattern.compile("[1-9]\\d{0,8}");
    private static final int RETRY_SECONDS = 2;
    private static final String JSON = "application/json";

    /** Written segments that are held; some 60 KB each. */
    private static final int HELD = 256;

    private final Hub hub;
    private final Map<Name, Asset> written = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Name, Asset> eldest) {
            return size() > HELD;
        }
    };

    SegmentsRoute(Hub hub) {
        this.hub = hub;
    }

    /** A segment as it is at one length. */
    private record Name(ArticleId article, int epoch, long number, Position end) {}

    void handle(RoutingContext request) {
        ArticleLog log = ArticleParam.of(request).flatMap(hub::log).orElse(null);
        long epoch = numeral(request.pathParam(EPOCH));
        long number = numeral(request.pathParam(NUMBER));
        if (log == null) {
            Reply.unkept(request);
            Reply.json(request, 404, CloseReason.NO_SUCH_ARTICLE.answer());
        } else if (epoch > 0 && epoch < log.last().epoch()) {
            Reply.json(request, 410, CloseReason.WORDS_TAKEN_DOWN.answer());
        } else if (epoch != log.last().epoch() || number == 0 || number > Segment.count(log)) {
            // Another node may have more already: nobody is to remember that there is nothing.
            Reply.unkept(request);
            Reply.fail(request, 404, "the log has no such segment so far");
        } else {
            answer(request, log, number);
        }
    }

    private void answer(RoutingContext request, ArticleLog log, long number) {
        Asset asset = written(log, number).orElse(null);
        if (asset == null) {
            Reply.failForNow(request, RETRY_SECONDS, "older entries are still being read");
            return;
        }
        ArticleId article = log.article();
        boolean full = Segment.isFull(log, number);
        List<String> keys =
                full ? List.of(CacheKeys.log(article)) : List.of(CacheKeys.log(article), CacheKeys.article(article));
        new Kept(asset.etag(), full ? Kept.FOR_GOOD : Kept.FOR_A_MOMENT, keys)
                .answer(request, asset.contentType(), () -> Buffer.buffer(asset.bytes()));
    }

    /** Written once for all who ask for it, on whichever event loop. */
    private Optional<Asset> written(ArticleLog log, long number) {
        Name name = Segment.end(log, number)
                .map(end -> new Name(log.article(), log.last().epoch(), number, end))
                .orElse(null);
        if (name == null) {
            return Optional.empty();
        }
        synchronized (written) {
            Asset held = written.get(name);
            if (held != null) {
                return Optional.of(held);
            }
        }
        Optional<Asset> made = Segment.of(log, number).map(segment -> Asset.of(JSON, Json.bytes(segment)));
        made.ifPresent(asset -> hold(name, asset));
        return made;
    }

    private void hold(Name name, Asset asset) {
        synchronized (written) {
            written.put(name, asset);
        }
    }

    private static long numeral(@Nullable String text) {
        return text != null && NUMERAL.matcher(text).matches() ? Long.parseLong(text) : 0;
    }
}
