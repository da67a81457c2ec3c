package dev.dateline.ingest.source.poll;

import dev.dateline.ingest.publish.Unavailable;
import dev.dateline.ingest.reading.Formats;
import dev.dateline.ingest.source.Contents;
import dev.dateline.ingest.source.Delivery;
import dev.dateline.ingest.source.Inlet;
import dev.dateline.ingest.source.SourceConfig;
import dev.dateline.ingest.source.fetch.Fetcher;
import io.vertx.core.Future;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One feed, a turn at a time. What was fetched is handed over until Kafka has it, before anything else is fetched; only then
 * does the cursor go on.
 */
final class Poll {
    private static final Logger LOG = LoggerFactory.getLogger(Poll.class);
    /** Kafka is ours: it may be asked more often than a stranger's server. */
    private static final Duration KAFKA = Duration.ofSeconds(5);

    private final SourceConfig source;
    private final Inlet.Feed feed;
    private final Tools tools;
    private final Timing timing;
    private final Formats formats;
    private final Remembered remembered;
    private final Trouble trouble;
    private final Pace pace;
    private final Following following;
    private boolean recalled;
    private boolean gone;
    private boolean closed;
    private @Nullable Fetched undelivered;
    private Future<Duration> delivering = Future.succeededFuture(Duration.ZERO);

    /** A body that was read, until Kafka has what is wanted of it; {@code next} is the cursor from then on. */
    private record Fetched(Fetcher.Answer answer, Contents contents, Look look, Cursor next) {
        static Fetched of(Fetcher.Answer answer, Contents contents, Cursor before) {
            Look look = Look.at(contents, before);
            return new Fetched(answer, contents, look, look.after(before, Validators.of(answer), answer));
        }
    }

    Poll(SourceConfig source, Inlet.Feed feed, Tools tools, Timing timing) {
        this.source = source;
        this.feed = feed;
        this.tools = tools;
        this.timing = timing;
        this.formats = new Formats(timing.clock());
        this.remembered = new Remembered(tools.memory(), source.id());
        this.trouble = new Trouble(shown(), feed.every());
        this.pace = new Pace(feed.every(), timing.chance());
        this.following = new Following(source, feed, tools.hubs());
    }

    /** Does what is to be done now, and says how long to wait after it; never fails. */
    Future<Duration> turn() {
        Future<Duration> turn = !recalled ? recall() : undelivered == null ? look() : deliver(undelivered);
        return turn.recover(failure -> unwell(failure, Duration.ZERO));
    }

    /** Nothing more is handed over; completes when what was begun is. */
    Future<Void> close() {
        closed = true;
        following.end();
        return delivering.transform(done -> Future.succeededFuture());
    }

    private Future<Duration> recall() {
        return remembered.recall().transform(done -> {
            recalled = done.succeeded();
            if (recalled) {
                return Future.succeededFuture(pace.start());
            }
            tools.pulse().failed(source.id(), String.valueOf(done.cause().getMessage()));
            return Future.succeededFuture(kafka());
        });
    }

    private Future<Duration> look() {
        trouble.looking();
        Asked asked = Asked.of(feed, remembered.cursor(), trouble.isOpen());
        return tools.fetcher()
                .fetch(asked.request())
                .transform(done ->
                        done.succeeded() ? answered(asked, done.result()) : unwell(done.cause(), Duration.ZERO));
    }

    private Future<Duration> answered(Asked asked, Fetcher.Answer answer) {
        if (closed) {
            return Future.succeededFuture(feed.every());
        }
        return switch (answer.status()) {
            case 200, 203 -> read(asked, answer);
            case 304 -> nothingNew(answer, movedTo(asked, answer));
            case 410 -> gone(asked);
            case 429, 503 ->
                unwell(
                        answers(answer),
                        Freshness.retryAfter(answer.headers(), timing.clock().instant()));
            default -> unwell(answers(answer), Duration.ZERO);
        };
    }

    private Future<Duration> read(Asked asked, Fetcher.Answer answer) {
        Cursor before = movedTo(asked, answer);
        Validators validators = Validators.of(answer);
        if (before.validators().isSameBody(validators)) {
            return nothingNew(answer, new Cursor(before.moved(), validators, before.said(), before.seen()));
        }
        Delivery delivery = new Delivery(
                source.id(),
                source.sender(),
                answer.body(),
                Asked.hint(answer),
                timing.clock().instant());
        return tools.vertx()
                .executeBlocking(() -> Fetched.of(answer, Contents.of(delivery, formats), before), false)
                .map(Objects::requireNonNull)
                .compose(this::handOver);
    }

    private Future<Duration> handOver(Fetched fetched) {
        if (fetched.look().left() > 0) {
            LOG.info(
                    "{} is read for the first time: takes the newest {} of its items and leaves {} older ones alone",
                    shown(),
                    Look.MOST_AT_FIRST,
                    fetched.look().left());
        }
        if (!fetched.look().wanted().isEmpty()) {
            return deliver(fetched);
        }
        return fetched.look().nonsense() == null ? nothingNew(fetched.answer(), fetched.next()) : delivered(fetched);
    }

    private Future<Duration> deliver(Fetched fetched) {
        if (closed) {
            return Future.succeededFuture(feed.every());
        }
        delivering = tools.intake()
                .take(fetched.contents(), fetched.look())
                .transform(done -> done.succeeded() ? delivered(fetched) : undelivered(fetched, done.cause()));
        return delivering;
    }

    private Future<Duration> delivered(Fetched fetched) {
        undelivered = null;
        String nonsense = fetched.look().nonsense();
        return nonsense == null
                ? well(fetched.answer(), fetched.next())
                : remembered
                        .advance(fetched.next())
                        .compose(done -> unwell(new IOException("this is no feed: " + nonsense), Duration.ZERO));
    }

    /** Held until Kafka is back; what fails for another reason would fail again. */
    private Future<Duration> undelivered(Fetched fetched, Throwable failure) {
        boolean away = failure instanceof Unavailable;
        undelivered = away ? fetched : null;
        return away ? Future.succeededFuture(kafka()) : unwell(failure, Duration.ZERO);
    }

    /** Nothing was handed over; what is, Kafka's answer tells the pulse of. */
    private Future<Duration> nothingNew(Fetcher.Answer answer, Cursor next) {
        tools.pulse().looked(source.id());
        return well(answer, next);
    }

    private Future<Duration> well(Fetcher.Answer answer, Cursor next) {
        trouble.well();
        gone = false;
        return remembered.advance(next).map(done -> {
            // What was under way when the source was taken away must not subscribe it again.
            boolean pushed = !closed && following.after(next.said(), answer.address());
            var now = timing.clock().instant();
            return pace.next(next.said().rhythm(), Freshness.of(answer.headers(), now), pushed, now);
        });
    }

    private Future<Duration> unwell(Throwable failure, Duration retryAfter) {
        tools.pulse().failed(source.id(), String.valueOf(failure.getMessage()));
        return Future.succeededFuture(pace.later(trouble.failed(failure), retryAfter));
    }

    /** The server says that it is gone for good (RFC 9110, section 15.5.11); it may have been wrong. */
    private Future<Duration> gone(Asked asked) {
        trouble.well();
        tools.pulse().failed(source.id(), "the feed is gone (410)");
        if (!asked.address().equals(feed.address())) {
            return remembered.advance(remembered.cursor().movedTo(null)).map(done -> pace.drawnOut(feed.every()));
        }
        if (!gone) {
            LOG.warn("{} is gone for good, its server says; it is looked at once a day from now on", shown());
        }
        gone = true;
        return Future.succeededFuture(pace.drawnOut(Pace.GONE));
    }

    private Cursor movedTo(Asked asked, Fetcher.Answer answer) {
        Cursor cursor = remembered.cursor();
        return cursor.movedTo(asked.moved(answer));
    }

    private Duration kafka() {
        return pace.drawnOut(feed.every().compareTo(KAFKA) < 0 ? feed.every() : KAFKA);
    }

    private static IOException answers(Fetcher.Answer answer) {
        return new IOException("answers " + answer.status());
    }

    /** Without its query, which may hold a token. */
    private String shown() {
        URI address = feed.address();
        return source.sender().provider() + "'s feed " + address.getScheme() + "://" + address.getRawAuthority()
                + Objects.requireNonNullElse(address.getRawPath(), "");
    }
}
