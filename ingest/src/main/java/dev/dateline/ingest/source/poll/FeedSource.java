package dev.dateline.ingest.source.poll;

import dev.dateline.ingest.source.Inlet;
import dev.dateline.ingest.source.Source;
import dev.dateline.ingest.source.SourceConfig;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.time.Duration;
import java.time.InstantSource;
import java.util.random.RandomGenerator;

/**
 * Looks at one feed again and again, on one context, a turn after the other. Opens also while Kafka or the feed is away.
 *
 * <p>A feed is looked at every so often as the operator says, or more rarely where it asks for that (Cache-Control, Expires,
 * ttl, skipHours, skipDays, sy:updatePeriod; at most an hour), and every ten minutes while a hub brings what is new. Of a
 * feed that is read for the first time the newest hundred items are taken. What disappears from it means nothing; what
 * changes is a new version.
 */
public final class FeedSource implements Source {
    private final Context context;
    private final Alarm alarm;
    private final Poll poll;
    private Runnable callOff = () -> {};
    private boolean closed;

    /** {@code clock}: the real one. */
    public FeedSource(SourceConfig source, Inlet.Feed feed, Tools tools, InstantSource clock) {
        this(source, feed, tools, new Timing(clock, Alarm.of(tools.vertx()), RandomGenerator.getDefault()));
    }

    FeedSource(SourceConfig source, Inlet.Feed feed, Tools tools, Timing timing) {
        this.context = tools.vertx().getOrCreateContext();
        this.alarm = timing.alarm();
        this.poll = new Poll(source, feed, tools, timing);
    }

    @Override
    public Future<Void> open() {
        context.runOnContext(open -> turn());
        return Future.succeededFuture();
    }

    @Override
    public Future<Void> close() {
        Promise<Void> done = Promise.promise();
        context.runOnContext(close -> {
            closed = true;
            callOff.run();
            poll.close().onComplete(done);
        });
        return done.future();
    }

    private void turn() {
        if (!closed) {
            poll.turn().onSuccess(wait -> context.runOnContext(next -> again(wait)));
        }
    }

    private void again(Duration wait) {
        if (!closed) {
            callOff = alarm.after(wait, () -> context.runOnContext(due -> turn()));
        }
    }
}
