package dev.dateline.gateway.socket;

import dev.dateline.contract.live.Entry;
import dev.dateline.contract.live.Position;
import dev.dateline.gateway.hub.ArticleLog;
import dev.dateline.gateway.hub.Verdict;
import dev.dateline.gateway.protocol.CloseReason;
import dev.dateline.gateway.protocol.Ending;
import dev.dateline.gateway.protocol.ServerMessage;
import dev.dateline.gateway.protocol.Telling;
import dev.dateline.gateway.protocol.UpdatesAnswer;
import dev.dateline.gateway.reply.ArticleParam;
import dev.dateline.gateway.reply.Handshake;
import dev.dateline.gateway.reply.Reply;
import io.vertx.core.Context;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.ext.web.RoutingContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The readers' resource, {@code GET /v1/articles/{id}/updates?after=POSITION}: a WebSocket where asked for, else JSON. */
public final class UpdatesRoute {
    private static final String NO_POSITION = "no position was given";
    private static final String STILL_READING = "older entries are still being read";
    private static final int RETRY_SECONDS = 2;

    private final Readers readers;
    private final Pace pace;
    private final Set<ReaderSocket> open = ConcurrentHashMap.newKeySet();

    public UpdatesRoute(Readers readers, Pace pace) {
        this.readers = readers;
        this.pace = pace;
    }

    public void handle(RoutingContext request) {
        if (Handshake.isWanted(request)) {
            Context context = request.vertx().getOrCreateContext();
            request.request()
                    .toWebSocket()
                    .onSuccess(socket -> open(request, socket, context))
                    .onFailure(e -> Reply.fail(request, 400, "this is no WebSocket handshake"));
        } else {
            answer(request);
        }
    }

    /** How many connections are open. */
    public int connections() {
        return open.size();
    }

    /** Sends every reader elsewhere. */
    public void leave() {
        open.forEach(ReaderSocket::leave);
    }

    private void open(RoutingContext request, ServerWebSocket socket, Context context) {
        ArticleLog log = log(request).orElse(null);
        String after = after(request);
        Position position = after == null ? null : position(after).orElse(null);
        if (log == null) {
            socket.close(CloseReason.NO_SUCH_ARTICLE.code(), CloseReason.NO_SUCH_ARTICLE.line());
        } else if (after != null && position == null) {
            socket.close(CloseReason.BAD_POSITION.code(), CloseReason.BAD_POSITION.line());
        } else {
            serve(new ReaderSocket(socket, context, readers, pace, log.article()), socket, log, position, context);
        }
    }

    private void serve(
            ReaderSocket reader, ServerWebSocket socket, ArticleLog log, @Nullable Position position, Context context) {
        open.add(reader);
        socket.closeHandler(v -> {
            reader.end();
            open.remove(reader);
        });
        if (position == null) {
            reader.reset(log, NO_POSITION);
            return;
        }
        readers.verdict(log, position, context)
                .onSuccess(verdict -> begin(reader, log, position, verdict))
                .onFailure(e -> reader.close(CloseReason.TRY_LATER));
    }

    private void begin(ReaderSocket reader, ArticleLog asked, Position position, Verdict verdict) {
        ArticleLog log = readers.log(asked.article()).orElse(asked);
        switch (verdict) {
            case Verdict.Resumed resumed -> reader.resume(position);
            case Verdict.Reset reset -> reader.reset(log, reset.reason());
            case Verdict.NotYet notYet -> reader.reset(log, STILL_READING);
            case Verdict.Ahead ahead -> throw new IllegalStateException("decided before");
        }
    }

    private void answer(RoutingContext request) {
        ArticleLog log = log(request).orElse(null);
        String after = after(request);
        Position position = after == null ? null : position(after).orElse(null);
        if (log == null) {
            Reply.fail(request, 404, CloseReason.NO_SUCH_ARTICLE.line());
        } else if (after != null && position == null) {
            Reply.fail(request, 400, CloseReason.BAD_POSITION.line());
        } else if (position == null) {
            Reply.json(request, 200, anew(log, NO_POSITION));
        } else {
            readers.verdict(log, position, request.vertx().getOrCreateContext())
                    .onSuccess(verdict -> answer(request, log, position, verdict))
                    .onFailure(e -> Reply.failForNow(request, RETRY_SECONDS, CloseReason.TRY_LATER.line()));
        }
    }

    private void answer(RoutingContext request, ArticleLog asked, Position position, Verdict verdict) {
        ArticleLog log = readers.log(asked.article()).orElse(asked);
        switch (verdict) {
            case Verdict.Resumed resumed -> Reply.json(request, 200, missed(log, position, resumed.missed()));
            case Verdict.Reset reset -> Reply.json(request, 200, anew(log, reset.reason()));
            case Verdict.NotYet notYet -> Reply.failForNow(request, RETRY_SECONDS, STILL_READING);
            case Verdict.Ahead ahead -> throw new IllegalStateException("decided before");
        }
    }

    private UpdatesAnswer missed(ArticleLog log, Position position, List<Entry> missed) {
        Instant now = readers.clock().instant();
        Function<Entry, ServerMessage> tell = entry -> Telling.entry(log, entry, now);
        Position end = missed.isEmpty() ? position : missed.getLast().mark().position();
        return new UpdatesAnswer(
                log.article(), end, Ending.RESUMED, missed.stream().map(tell).toList());
    }

    private UpdatesAnswer anew(ArticleLog log, String reason) {
        ServerMessage reset = Telling.reset(log, reason, readers.clock().instant());
        return new UpdatesAnswer(log.article(), log.position(), Ending.RESET, List.of(reset));
    }

    private Optional<ArticleLog> log(RoutingContext request) {
        return ArticleParam.of(request).flatMap(readers::log);
    }

    private static @Nullable String after(RoutingContext request) {
        return request.request().getParam("after");
    }

    private static Optional<Position> position(String text) {
        try {
            return Optional.of(Position.parse(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
