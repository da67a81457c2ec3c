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
import dev.dateline.gateway.reply.Reply;
import dev.dateline.gateway.shelf.Unreadable;
import io.vertx.ext.web.RoutingContext;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/** Answers readers who poll: at once, as JSON, with what a connection would have carried until it is caught up. */
record Polling(Readers readers) {
    private static final int RETRY_SECONDS = 2;

    /** Asks to come back, for the reason that a socket would be closed with. */
    static void refuseForNow(RoutingContext request) {
        Reply.failForNow(request, RETRY_SECONDS, CloseReason.TRY_LATER.line());
    }

    /** The same where too many come: each is told a time of its own. */
    static void refuseForLong(RoutingContext request) {
        Reply.failForNow(request, Admission.retrySeconds(), CloseReason.TRY_LATER.line());
    }

    void answer(RoutingContext request, ArticleLog log, Wish wish) {
        switch (wish) {
            case Wish.Garbled garbled -> Reply.json(request, 400, CloseReason.BAD_POSITION.answer());
            case Wish.Anew anew -> read(request, () -> startAnew(request, log, anew.reason()));
            case Wish.After after ->
                readers.verdict(log, after.position(), request.vertx().getOrCreateContext())
                        .onSuccess(verdict -> read(request, () -> answer(request, log, after.position(), verdict)))
                        .onFailure(e -> refuseForNow(request));
        }
    }

    /** What comes after a wait is out of the router's hands. */
    private static void read(RoutingContext request, Runnable answer) {
        try {
            answer.run();
        } catch (Unreadable e) {
            request.fail(e);
        }
    }

    private void answer(RoutingContext request, ArticleLog asked, Position position, Verdict verdict) {
        ArticleLog log = readers.log(asked.article()).orElse(asked);
        switch (verdict) {
            case Verdict.Resumed resumed -> Reply.json(request, 200, missed(log, position, resumed.missed()));
            case Verdict.Reset reset -> startAnew(request, log, reset.reason());
            case Verdict.NotYet notYet -> Reply.failForNow(request, RETRY_SECONDS, UpdatesRoute.STILL_READING);
            case Verdict.Ahead ahead -> throw new IllegalStateException("decided before");
        }
    }

    /** A page without its oldest updates would stay without them. */
    private void startAnew(RoutingContext request, ArticleLog log, String reason) {
        if (log.isWhole()) {
            Reply.json(request, 200, anew(log, reason));
        } else {
            Reply.failForNow(request, RETRY_SECONDS, UpdatesRoute.STILL_READING);
        }
    }

    UpdatesAnswer missed(ArticleLog log, Position position, List<Entry> missed) {
        Instant now = readers.clock().instant();
        Function<Entry, ServerMessage> tell = entry -> Telling.entry(log, entry, now);
        Position end = missed.isEmpty() ? position : missed.getLast().mark().position();
        return new UpdatesAnswer(
                log.article(), end, Ending.RESUMED, missed.stream().map(tell).toList());
    }

    UpdatesAnswer anew(ArticleLog log, String reason) {
        ServerMessage reset = Telling.reset(log, reason, readers.clock().instant());
        return new UpdatesAnswer(log.article(), log.position(), Ending.RESET, List.of(reset));
    }
}
