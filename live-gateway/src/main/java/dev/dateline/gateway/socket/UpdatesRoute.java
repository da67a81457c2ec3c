package dev.dateline.gateway.socket;

import dev.dateline.contract.article.ArticleId;
import dev.dateline.contract.live.Position;
import dev.dateline.gateway.hub.ArticleLog;
import dev.dateline.gateway.hub.Verdict;
import dev.dateline.gateway.protocol.CloseReason;
import dev.dateline.gateway.reply.ArticleParam;
import dev.dateline.gateway.reply.Handshake;
import dev.dateline.gateway.reply.Reply;
import io.vertx.core.Context;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.MIMEHeader;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The readers' resource, {@code GET /v1/articles/{id}/updates?after=POSITION}: a WebSocket or server-sent events where
 * asked for, else JSON. Whichever it is, it begins with a verdict on the position.
 */
public final class UpdatesRoute {
    static final String STILL_READING = "older entries are still being read";

    private static final Set<String> TYPES = Set.of(EventStream.TYPE, "application/json", "*/*");

    private final Readers readers;
    private final Pace pace;
    private final Polling polling;
    private final Set<ReaderConnection> open = ConcurrentHashMap.newKeySet();

    public UpdatesRoute(Readers readers, Pace pace) {
        this.readers = readers;
        this.pace = pace;
        this.polling = new Polling(readers);
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
        return open.size();
    }

    /** Sends every reader elsewhere. */
    public void leave() {
        open.forEach(ReaderConnection::leave);
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
        Context context = request.vertx().getOrCreateContext();
        request.request()
                .toWebSocket()
                .onSuccess(socket -> begin(article, new WebSocketOutlet(socket), Wish.of(request.request()), context))
                .onFailure(e -> Reply.fail(request, 400, "this is no WebSocket handshake"));
    }

    /** A browser's script is told no status of a handshake, so that what is wrong is said by a close code. */
    private void begin(@Nullable ArticleId article, Outlet outlet, Wish wish, Context context) {
        if (article == null) {
            outlet.close(CloseReason.NO_SUCH_ARTICLE);
            return;
        }
        ReaderConnection reader = connect(article, outlet, context);
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
        } else if (!request.response().closed()) {
            Context context = request.vertx().getOrCreateContext();
            serve(connect(log.article(), EventStream.open(request), context), log, wish, context);
        }
    }

    private ReaderConnection connect(ArticleId article, Outlet outlet, Context context) {
        ReaderConnection reader = new ReaderConnection(outlet, context, readers, pace, article);
        open.add(reader);
        outlet.onEnd(() -> {
            reader.end();
            open.remove(reader);
        });
        return reader;
    }

    private void serve(ReaderConnection reader, ArticleLog log, Wish wish, Context context) {
        switch (wish) {
            case Wish.Garbled garbled -> reader.close(CloseReason.BAD_POSITION);
            case Wish.Anew anew -> reader.start(anew);
            case Wish.After after ->
                readers.verdict(log, after.position(), context)
                        .onSuccess(verdict -> reader.start(decided(verdict, after.position())))
                        .onFailure(e -> reader.close(CloseReason.TRY_LATER));
        }
    }

    private static Wish decided(Verdict verdict, Position position) {
        return switch (verdict) {
            case Verdict.Resumed resumed -> new Wish.After(position);
            case Verdict.Reset reset -> new Wish.Anew(reset.reason());
            case Verdict.NotYet notYet -> new Wish.Anew(STILL_READING);
            case Verdict.Ahead ahead -> throw new IllegalStateException("decided before");
        };
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
