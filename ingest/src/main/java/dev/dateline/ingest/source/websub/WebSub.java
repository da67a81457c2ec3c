package dev.dateline.ingest.source.websub;

import dev.dateline.contract.wire.SourceId;
import dev.dateline.ingest.source.Hubs;
import dev.dateline.ingest.source.Intake;
import dev.dateline.ingest.source.Memory;
import dev.dateline.ingest.source.fetch.Fetcher;
import dev.dateline.ingest.source.push.Routes;
import io.vertx.core.Vertx;
import java.net.URI;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Subscribes to feeds at their hubs, where ingest has a public address. A subscription has an address and a secret of its
 * own, which outlive restarts; its lease is renewed when about 80 % of it have passed, and what a hub does not do is asked
 * for again, ever more seldom. One of a feed's hubs is enough; those with https come first, since the secret travels to them.
 */
public final class WebSub implements Hubs {
    private static final Logger LOG = LoggerFactory.getLogger(WebSub.class);
    private static final long TICK_MILLIS = 1000;
    private static final long RECALL_MILLIS = 5000;
    private static final int LONGEST_ADDRESS = 2000;

    private final Vertx vertx;
    private final @Nullable Beginning beginning;
    private final InstantSource clock;
    private final Rhythm rhythm = new Rhythm(RandomGenerator.getDefault());
    private final Follows follows = new Follows();
    private final AtomicBoolean told = new AtomicBoolean();
    private final Dropped dropped;
    private final Shelf shelf;
    private final Awaited awaited;
    private final Asking asking;
    private final Callback callback;
    private Set<SourceId> expected = Set.of();
    private volatile boolean closed;
    private long timer;
    private long recalling;

    /**
     * What it stands on.
     *
     * @param publicUrl under which others reach ingest, without a slash at its end; null where they do not, and then
     *     nothing is ever subscribed
     * @param maxBodyBytes of one request
     * @param clock the real one
     */
    public record Settings(@Nullable URI publicUrl, int maxBodyBytes, InstantSource clock) {}

    public WebSub(Vertx vertx, Settings settings, Fetcher fetcher, Memory memory, Intake intake) {
        this.vertx = vertx;
        this.clock = settings.clock();
        this.shelf = new Shelf(memory);
        this.awaited = new Awaited(shelf);
        this.asking = new Asking(new HubClient(fetcher), shelf, follows, clock, rhythm);
        this.beginning = settings.publicUrl() == null
                ? null
                : new Beginning(URI.create(settings.publicUrl() + Callback.PATH), clock, follows, asking, awaited);
        this.dropped = new Dropped(clock);
        Distribution distribution = new Distribution(vertx, intake, settings.maxBodyBytes(), dropped);
        this.callback = new Callback(vertx, clock, rhythm, new Callback.Known(follows, awaited, shelf), distribution);
    }

    /** Where hubs call. */
    public Routes routes() {
        return callback;
    }

    /** How many deliveries had no right signature, since the start. */
    public long dropped() {
        return dropped.count();
    }

    /** From now on leases are renewed. */
    public void open() {
        timer = vertx.setPeriodic(TICK_MILLIS, tick -> follows.all().forEach(asking::whereDue));
        recalling = vertx.setPeriodic(RECALL_MILLIS, again -> awaited.recall());
    }

    /** From now on these feeds may be followed; until a feed was looked at, what its hub sends is to come again. */
    public synchronized void expect(Collection<SourceId> sources) {
        if (beginning != null) {
            awaited.expect(sources, expected);
            expected = Set.copyOf(sources);
        }
    }

    /** Subscriptions go on at the hubs, for the next start; to be called before feeds are closed, which leave theirs. */
    public void close() {
        closed = true;
        if (beginning != null) {
            beginning.cancelAll();
        }
        vertx.cancelTimer(timer);
        vertx.cancelTimer(recalling);
    }

    @Override
    public boolean follow(Subscription wanted) {
        Subscription usable = usable(wanted);
        if (beginning == null || closed) {
            sayWhyNot();
            return false;
        }
        Follow follow = follows.of(wanted.source());
        if (follow != null && follow.fits(usable)) {
            follow.wanted(usable);
            return follow.standing().pushing(clock.instant());
        }
        if (follow != null || usable.hubs().isEmpty()) {
            leave(wanted.source());
        }
        if (usable.hubs().isEmpty()) {
            awaited.over(wanted.source());
        } else {
            beginning.of(usable);
        }
        return false;
    }

    @Override
    public void leave(SourceId source) {
        if (beginning == null || closed) {
            return;
        }
        beginning.cancel(source);
        awaited.over(source);
        Follow follow = follows.leave(source);
        if (follow != null) {
            follow.move(standing -> standing.leaving(clock.instant()));
            shelf.forget(source)
                    .onFailure(failure -> LOG.warn("{}: not forgotten, {}", source.shown(), failure.getMessage()));
            asking.whereDue(follow);
        }
    }

    private void sayWhyNot() {
        if (!closed && told.compareAndSet(false, true)) {
            LOG.info("feeds name hubs, but ingest.publicUrl is not set: they are polled only");
        }
    }

    private static Subscription usable(Subscription wanted) {
        boolean kept = wanted.source().name().length() <= Shelf.LONGEST_NAME && isWeb(wanted.topic());
        List<URI> hubs = wanted.hubs().stream()
                .filter(hub -> kept && isWeb(hub))
                .distinct()
                .sorted(Comparator.comparing((URI hub) -> !"https".equalsIgnoreCase(hub.getScheme())))
                .toList();
        return new Subscription(wanted.source(), wanted.sender(), wanted.topic(), hubs, wanted.base(), wanted.inside());
    }

    private static boolean isWeb(URI address) {
        boolean scheme = "http".equalsIgnoreCase(address.getScheme()) || "https".equalsIgnoreCase(address.getScheme());
        return scheme && address.getHost() != null && address.toString().length() <= LONGEST_ADDRESS;
    }
}
