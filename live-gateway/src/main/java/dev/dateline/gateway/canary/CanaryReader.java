package dev.dateline.gateway.canary;

import dev.dateline.contract.article.ArticleId;
import dev.dateline.contract.canary.Canary;
import dev.dateline.contract.canary.Sent;
import dev.dateline.contract.live.Entry;
import dev.dateline.gateway.hub.ArticleLog;
import dev.dateline.gateway.hub.Hub;
import dev.dateline.gateway.hub.Passage;
import dev.dateline.gateway.hub.Subscription;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Follows the canary's pages on an event loop, woken by the hub as a socket is and with a cursor of its own. What came before
 * it listened is passed over. Others may ask it from any thread.
 */
public final class CanaryReader extends VerticleBase {
    private static final long LOOK_MS = 10_000;

    private final Hub hub;
    private final Function<ArticleId, List<Pulse.Unread>> unread;
    private final CanaryMeter meter;
    private final InstantSource clock;
    private final Duration every;
    private final Arrivals arrivals = new Arrivals();
    private final Map<ArticleId, Followed> followed = new HashMap<>();
    private volatile long heard;
    private volatile int missing;

    /** A page that is followed, and the seq up to which it is read. */
    private static final class Followed {
        private final Subscription subscription;
        private long read;

        private Followed(Subscription subscription, long read) {
            this.subscription = subscription;
            this.read = read;
        }
    }

    /**
     * Listens once it is deployed.
     *
     * @param unread what this node has not read of the partition in which a page is
     * @param clock the real one
     * @param every how often one is sent
     */
    public CanaryReader(
            Hub hub,
            Function<ArticleId, List<Pulse.Unread>> unread,
            CanaryMeter meter,
            InstantSource clock,
            Duration every) {
        this.hub = hub;
        this.unread = unread;
        this.meter = meter;
        this.clock = clock;
        this.every = every;
    }

    @Override
    public Future<?> start() {
        heard = System.nanoTime();
        look();
        vertx.setPeriodic(LOOK_MS, id -> look());
        meter.listening(this);
        return Future.succeededFuture();
    }

    @Override
    public Future<?> stop() {
        followed.values().forEach(page -> page.subscription.close());
        return Future.succeededFuture();
    }

    /** Since the newest one came, or since it was waited for. From any thread. */
    public Duration silence() {
        return Duration.ofNanos(System.nanoTime() - heard);
    }

    /** How often one is sent. */
    public Duration every() {
        return every;
    }

    /** How many did not come though a later one of the same sender did, within the last hour. From any thread. */
    public int missing() {
        return missing;
    }

    /** What that says of this node. From any thread. */
    public Pulse pulse() {
        return Pulse.of(
                silence(),
                every,
                pages().stream().flatMap(page -> unread.apply(page).stream()).toList());
    }

    private Set<ArticleId> pages() {
        return Canary.days(clock.instant()).stream().map(Canary::page).collect(Collectors.toUnmodifiableSet());
    }

    /** Another day may have begun. */
    private void look() {
        Set<ArticleId> pages = pages();
        followed.entrySet().removeIf(page -> {
            boolean over = !pages.contains(page.getKey());
            if (over) {
                page.getValue().subscription.close();
            }
            return over;
        });
        pages.forEach(page -> followed.computeIfAbsent(page, this::followed));
        missing = arrivals.missing(clock.instant());
    }

    private Followed followed(ArticleId page) {
        long read = hub.canary(page).map(log -> log.last().seq()).orElse(0L);
        return new Followed(hub.follow(page, () -> context.runOnContext(woken -> read(page))), read);
    }

    private void read(ArticleId page) {
        Followed at = followed.get(page);
        ArticleLog log = hub.canary(page).orElse(null);
        if (at != null && log != null) {
            log.after(Math.max(at.read, log.first() - 1)).forEach(this::take);
            if (log.last().seq() > at.read) {
                clocked(hub.passage(page));
            }
            at.read = log.last().seq();
        }
    }

    private void take(Entry entry) {
        if (entry instanceof Entry.Posted posted) {
            posted.post().restsOn().stream()
                    .flatMap(version -> Sent.of(version.item()).stream())
                    .forEach(this::came);
        }
    }

    private void came(Sent sent) {
        Instant now = clock.instant();
        heard = System.nanoTime();
        arrivals.came(sent, now);
        missing = arrivals.missing(now);
        meter.took(CanaryMeter.Reached.READ, Duration.between(sent.at(), now));
    }

    /** The newest one's stages: of several that came together the others' are not held. */
    private void clocked(Passage passage) {
        clocked(CanaryMeter.Reached.MATCHED, passage.received(), passage.matched());
        clocked(CanaryMeter.Reached.DECIDED, passage.received(), passage.decided());
        clocked(CanaryMeter.Reached.PUBLISHED, passage.received(), passage.published());
    }

    private void clocked(CanaryMeter.Reached stage, @Nullable Instant sent, @Nullable Instant then) {
        if (sent != null && then != null) {
            meter.took(stage, Duration.between(sent, then));
        }
    }
}
