package dev.dateline.gateway.socket;

import dev.dateline.contract.article.ArticleId;
import dev.dateline.contract.live.Position;
import dev.dateline.gateway.hub.ArticleLog;
import dev.dateline.gateway.hub.Behind;
import dev.dateline.gateway.hub.CatchUp;
import dev.dateline.gateway.hub.Census;
import dev.dateline.gateway.hub.Crowd;
import dev.dateline.gateway.hub.Hub;
import dev.dateline.gateway.hub.Stopwatch;
import dev.dateline.gateway.hub.Verdict;
import io.vertx.core.Context;
import io.vertx.core.Future;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What all readers of this node share. {@code clock} is the one by which pages are written. */
public final class Readers {
    private static final Verdict FOREIGN = new Verdict.Reset("the position is not of this log");

    private final Hub hub;
    private final CatchUp catchUp;
    private final Clock clock;
    private final Traffic traffic;
    private final Paints paints;
    private final Census census;

    /** Of whom nobody is told how long they waited, and no other node how many they are. */
    public Readers(Hub hub, CatchUp catchUp, Clock clock) {
        this(hub, catchUp, clock, new Traffic(Stopwatch.NONE), new Census());
    }

    public Readers(Hub hub, CatchUp catchUp, Clock clock, Traffic traffic, Census census) {
        this.hub = hub;
        this.catchUp = catchUp;
        this.clock = clock;
        this.traffic = traffic;
        this.census = census;
        this.paints = new Paints(clock, traffic.stopwatch());
    }

    Hub hub() {
        return hub;
    }

    Clock clock() {
        return clock;
    }

    Traffic traffic() {
        return traffic;
    }

    Paints paints() {
        return paints;
    }

    /** For how many seconds nothing of what is new was heard; null where it is. */
    @Nullable Integer behind() {
        return Behind.seconds(catchUp.silence());
    }

    /** Who follow an article that there is. */
    Crowd crowd(ArticleId article) {
        return census.crowd(article);
    }

    Optional<ArticleLog> log(ArticleId article) {
        return hub.log(article);
    }

    /**
     * The log that a reader asks for, empty where there is no such article. One who has a position has seen the article
     * somewhere: this node first catches up to what the topic holds now. Completes on {@code context}; fails where
     * catching up takes too long.
     */
    Future<Optional<ArticleLog>> find(ArticleId article, Wish wish, Context context) {
        Optional<ArticleLog> held = hub.log(article);
        if (held.isPresent() || !(wish instanceof Wish.After)) {
            return Future.succeededFuture(held);
        }
        return Future.fromCompletionStage(catchUp.toTheEnd(article), context).map(done -> hub.log(article));
    }

    /**
     * Whether a reader can go on from {@code position}, never {@link Verdict.Ahead}: this node first catches up to what
     * the topic holds now, and reads what it has not read yet. Completes on {@code context}; fails where that takes too
     * long.
     */
    Future<Verdict> verdict(ArticleLog log, Position position, Context context) {
        Verdict first = log.resume(position);
        return decided(first, log, position, context)
                .onSuccess(verdict -> traffic.count(ending(verdict)))
                .onFailure(e -> traffic.count(Traffic.Resume.FAILED));
    }

    private Future<Verdict> decided(Verdict first, ArticleLog log, Position position, Context context) {
        if (first instanceof Verdict.Resumed || first instanceof Verdict.Reset) {
            return Future.succeededFuture(first);
        }
        return Future.fromCompletionStage(catchUp.toTheEnd(log.article()), context)
                .map(done -> hub.log(log.article()).orElse(log).resume(position))
                .map(second -> second instanceof Verdict.Ahead ? FOREIGN : second);
    }

    private static Traffic.Resume ending(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Resumed resumed -> Traffic.Resume.RESUMED;
            case Verdict.Reset reset -> Traffic.Resume.RESET;
            case Verdict.NotYet notYet -> Traffic.Resume.NOT_YET;
            case Verdict.Ahead ahead -> Traffic.Resume.FAILED;
        };
    }
}
