package dev.dateline.gateway.socket;

import dev.dateline.contract.article.ArticleId;
import dev.dateline.gateway.hub.ArticleLog;
import dev.dateline.gateway.hub.Verdict;
import dev.dateline.gateway.protocol.CloseReason;
import dev.dateline.gateway.reply.ArticleParam;
import dev.dateline.gateway.reply.Handshake;
import dev.dateline.gateway.reply.Reply;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.MIMEHeader;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The readers' resource, {@code GET /v1/articles/{id}/updates?after=POSITION}: a WebSocket or server-sent events where
 * asked for, else JSON. Whichever it is, it begins with a verdict on the position.
 */
public final class UpdatesRoute {
    static final String STILL_READING = "older entries are still being read";

    private static final Set<String> TYPES = Set.of(EventStream.TYPE, "application/json", "*/*");

    private final Readers readers;
    private final Polling polling;
    private final Shards shards;

    public UpdatesRoute(Readers readers, Pace pace, Limits limits) {
        this.readers = readers;
        this.polling = new Polling(readers);
        this.shards = new Shards(readers, pace, limits);
    }

    public void handle(RoutingContext request) {
        request.response().headers().add(HttpHeaders.VARY, "Accept");
        ArticleId article = ArticleParam.of(request).orElse(null);
        if (Handshake.isWanted(request)) {
            upgrade(request, article);
        } else if (article == null) {
            refuse(request);
        } else {
            answer(request, article);
        }
    }

    /** How many connections are open. */
    public int connections() {
        return shards.readers();
    }

    /** How many open pages of {@code article} show its entry at {@code seq}. */
    public Future<Tally> tally(ArticleId article, long seq) {
        return shards.tally(article, seq);
    }

    /** Whether what comes with each delivery is counted and clocked; off only to measure what that costs. */
    public void counting(boolean on) {
        shards.traffic().counting(on);
    }

    /** Takes nobody on any longer, and sends every reader elsewhere, not all at once; done when they were told. */
    public Future<?> leave() {
        return shards.leave();
    }

    /** The two that answer by HTTP can still say by a status that there is no such article. */
    private void answer(RoutingContext request, ArticleId article) {
        boolean stream = wantsStream(request);
        Wish wish = stream ? Wish.ofStream(request.request()) : Wish.of(request.request());
        readers.find(article, wish, request.vertx().getOrCreateContext())
                .onFailure(e -> Polling.refuseForNow(request))
                .onSuccess(found -> {
                    ArticleLog log = found.orElse(null);
                    if (log == null) {
                        refuse(request);
                    } else if (stream) {
                        stream(request, log, wish);
                    } else {
                        polling.answer(request, log, wish);
                    }
                });
    }

    private static void refuse(RoutingContext request) {
        Reply.json(request, 404, CloseReason.NO_SUCH_ARTICLE.answer());
    }

    private void upgrade(RoutingContext request, @Nullable ArticleId article) {
        String address = address(request);
        if (!shards.admits(address)) {
            Polling.refuseForLong(request);
            return;
        }
        Context context = request.vertx().getOrCreateContext();
        boolean deflation = Deflation.agree(request.request());
        request.request()
                .toWebSocket()
                .onSuccess(socket -> {
                    Outlet outlet = WebSocketOutlet.over(request.request().connection(), deflation);
                    CloseReason refused = refusal(article);
                    if (refused != null) {
                        shards.traffic().closed(refused);
                        outlet.close(refused);
                    } else if (article != null) {
                        ReaderConnection reader = shards.connect(outlet, context, address);
                        begin(article, reader, Wish.of(request.request()), context);
                    }
                })
                .onFailure(e -> Reply.fail(request, 400, "this is no WebSocket handshake"));
    }

    /** A browser's script is told no status of a handshake, so that what is wrong is said by a close code. */
    private @Nullable CloseReason refusal(@Nullable ArticleId article) {
        return article == null ? CloseReason.NO_SUCH_ARTICLE : shards.isOverloaded() ? CloseReason.TRY_LATER : null;
    }

    /** Who follow and how; for others by whom they do. */
    Shards shards() {
        return shards;
    }

    /** Has {@code reader} follow {@code article} after {@code wish}, or closes it with what is wrong. */
    void begin(ArticleId article, ReaderConnection reader, Wish wish, Context context) {
        readers.find(article, wish, context)
                .onSuccess(log -> log.ifPresentOrElse(
                        found -> serve(reader, found, wish, context), () -> reader.close(CloseReason.NO_SUCH_ARTICLE)))
                .onFailure(e -> reader.close(CloseReason.TRY_LATER));
    }

    private void stream(RoutingContext request, ArticleLog log, Wish wish) {
        if (wish instanceof Wish.Garbled) {
            Reply.json(request, 400, CloseReason.BAD_POSITION.answer());
        } else if (request.request().method().equals(HttpMethod.HEAD)) {
            EventStream.answerHead(request);
        } else if (!shards.admits(address(request)) || shards.isOverloaded()) {
            Polling.refuseForLong(request);
        } else if (!request.response().closed()) {
            Context context = request.vertx().getOrCreateContext();
            serve(shards.connect(EventStream.open(request), context, address(request)), log, wish, context);
        }
    }

    static String address(RoutingContext request) {
        return String.valueOf(request.request().remoteAddress().hostAddress());
    }

    private void serve(ReaderConnection reader, ArticleLog log, Wish wish, Context context) {
        switch (wish) {
            case Wish.Garbled garbled -> reader.close(CloseReason.BAD_POSITION);
            case Wish.Anew anew -> reader.start(log.article(), anew);
            case Wish.After after ->
                readers.verdict(log, after.position(), context)
                        .onSuccess(verdict -> decided(reader, log.article(), verdict, after))
                        .onFailure(e -> reader.close(CloseReason.TRY_LATER));
        }
    }

    private static void decided(ReaderConnection reader, ArticleId article, Verdict verdict, Wish.After after) {
        switch (verdict) {
            case Verdict.Resumed resumed -> reader.start(article, after);
            case Verdict.Reset reset -> reader.start(article, new Wish.Anew(reset.reason()));
            case Verdict.NotYet notYet -> reader.close(CloseReason.TRY_LATER);
            case Verdict.Ahead ahead -> throw new IllegalStateException("decided before");
        }
    }

    /** Whether the client would rather have events than JSON, which is what it gets where it does not say. */
    private static boolean wantsStream(RoutingContext request) {
        Optional<String> best = request.parsedHeaders().accept().stream()
                .filter(type -> type.weight() > 0)
                .map(UpdatesRoute::name)
                .filter(TYPES::contains)
                .findFirst();
        return best.equals(Optional.of(EventStream.TYPE));
    }

    private static String name(MIMEHeader type) {
        return type.component() + "/" + type.subComponent();
    }
}
