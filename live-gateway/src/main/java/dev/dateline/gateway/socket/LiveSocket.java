package dev.dateline.gateway.socket;

import dev.dateline.contract.article.ArticleId;
import dev.dateline.contract.json.Json;
import dev.dateline.gateway.protocol.ClientMessage;
import dev.dateline.gateway.protocol.CloseReason;
import dev.dateline.gateway.protocol.Ended;
import io.netty.util.concurrent.ScheduledFuture;
import io.vertx.core.Context;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A socket over which several articles are followed, each with a cursor of its own in the log that all readers share. Runs
 * on the socket's event loop. A little longer than most, since what a client says is a language of its own.
 */
final class LiveSocket {
    /** Articles at once: a front page's, and bounded work for one who asks for the world. */
    static final int MOST = 50;

    /** Asked for in a second, for long; each costs as much as a handshake. */
    private static final int FOLLOWS = 5;

    private static final long PING_PAUSE = Duration.ofSeconds(5).toNanos();

    private final WebSocketOutlet outlet;
    private final UpdatesRoute updates;
    private final Context context;
    private final String address;
    private final Duration idle;
    private final TokenBucket follows = new TokenBucket(FOLLOWS, 2 * MOST, System.nanoTime());
    private final Map<ArticleId, Strand> strands = new HashMap<>();
    private long pingedAt = System.nanoTime() - PING_PAUSE;
    private final Runnable counted;
    private @Nullable ScheduledFuture<?> resting;
    private boolean closed;

    /**
     * Follows nothing yet.
     *
     * @param idle for how long nothing may be followed
     */
    LiveSocket(WebSocketOutlet outlet, UpdatesRoute updates, Context context, String address, Duration idle) {
        this.outlet = outlet;
        this.updates = updates;
        this.context = context;
        this.address = address;
        this.idle = idle;
        this.counted = updates.shards().opened(address);
        outlet.hearing().onSaid(this::hear);
        outlet.onDrained(() -> List.copyOf(strands.values()).forEach(Strand::resume));
        outlet.onEnd(this::endAll);
        restSoon();
    }

    WebSocketOutlet outlet() {
        return outlet;
    }

    /** One is enough for all strands. */
    void ping() {
        long now = System.nanoTime();
        if (now - pingedAt >= PING_PAUSE) {
            pingedAt = now;
            outlet.ping();
        }
    }

    /** Nothing more is sent of any article, and then the reason. */
    void close(CloseReason reason) {
        if (!closed) {
            endAll();
            updates.shards().traffic().closed(reason);
            outlet.close(reason);
        }
    }

    /** One article is over, for this reason. */
    void end(Strand strand, CloseReason reason) {
        if (strands.remove(strand.article(), strand)) {
            tell(strand.article().value(), reason);
            restSoon();
        }
    }

    private void hear(ClientMessage message) {
        switch (message) {
            case ClientMessage.Follow follow -> follow(follow);
            case ClientMessage.Unfollow unfollow -> unfollow(unfollow.article());
            case ClientMessage.Shown shown -> pass(shown.article(), shown);
            case ClientMessage.Painted painted -> pass(painted.article(), painted);
            case ClientMessage.Newer newer -> {}
        }
    }

    private void follow(ClientMessage.Follow asked) {
        unfollow(asked.article());
        if (!follows.take(System.nanoTime())) {
            close(CloseReason.TOO_MUCH_SAID);
        } else if (strands.size() >= MOST) {
            tell(asked.article(), CloseReason.TOO_MANY_ARTICLES);
        } else if (!updates.shards().admits(address) || updates.shards().isOverloaded()) {
            tell(asked.article(), CloseReason.TRY_LATER);
        } else {
            begin(asked);
        }
    }

    private void begin(ClientMessage.Follow asked) {
        ArticleId article;
        try {
            article = new ArticleId(asked.article());
        } catch (IllegalArgumentException e) {
            tell(asked.article(), CloseReason.NO_SUCH_ARTICLE);
            return;
        }
        Strand strand = new Strand(article, this);
        stir();
        strands.put(article, strand);
        ReaderConnection reader = updates.shards().connect(strand, context, address);
        updates.begin(article, reader, Wish.of(asked.after()), context);
    }

    private void unfollow(String name) {
        strand(name).ifPresent(strand -> {
            strands.remove(strand.article());
            strand.end();
            restSoon();
        });
    }

    private void pass(@Nullable String name, ClientMessage said) {
        strand(name).ifPresent(strand -> strand.hear(said));
    }

    /** By a name that may be none of an article's. */
    private Optional<Strand> strand(@Nullable String name) {
        return strands.values().stream()
                .filter(strand -> strand.article().value().equals(name))
                .findFirst();
    }

    private void endAll() {
        if (!closed) {
            closed = true;
            stir();
            counted.run();
        }
        List<Strand> left = List.copyOf(strands.values());
        strands.clear();
        left.forEach(Strand::end);
    }

    private void tell(String article, CloseReason reason) {
        if (!closed) {
            outlet.say(Json.text(Ended.of(article, reason)));
        }
    }

    /** A socket over which nothing is followed is seen by no wheel: it must not stay for good. */
    private void restSoon() {
        if (!closed && strands.isEmpty()) {
            stir();
            resting = outlet.wire()
                    .executor()
                    .schedule(() -> close(CloseReason.NOTHING_FOLLOWED), idle.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void stir() {
        if (resting != null) {
            resting.cancel(false);
            resting = null;
        }
    }
}
