package dev.dateline.ingest.source.websub;

import dev.dateline.contract.wire.SourceId;
import dev.dateline.ingest.source.Hubs;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Begins to follow a feed: by what was agreed before a restart, else anew. */
final class Beginning {
    private final URI callbacks;
    private final InstantSource clock;
    private final Follows follows;
    private final Asking asking;
    private final Awaited awaited;
    private final Set<SourceId> recalling = ConcurrentHashMap.newKeySet();

    /** {@code callbacks}: the address beneath which hubs call, with a slash at its end. */
    Beginning(URI callbacks, InstantSource clock, Follows follows, Asking asking, Awaited awaited) {
        this.callbacks = callbacks;
        this.clock = clock;
        this.follows = follows;
        this.asking = asking;
        this.awaited = awaited;
    }

    /** What cannot be recalled now is asked for after the next look at the feed. */
    void of(Hubs.Subscription wanted) {
        SourceId source = wanted.source();
        if (recalling.add(source)) {
            asking.shelf()
                    .recall(source)
                    .onFailure(failure -> recalling.remove(source))
                    .onSuccess(kept -> {
                        if (recalling.remove(source)) {
                            begin(wanted, kept);
                        }
                    });
        }
    }

    /** The feed is left before it was begun with. */
    void cancel(SourceId source) {
        recalling.remove(source);
    }

    void cancelAll() {
        recalling.clear();
    }

    private void begin(Hubs.Subscription wanted, Optional<Agreement> kept) {
        // One at another address of ours is dead, and one that still answers is being left.
        Optional<Agreement> ours = kept.filter(one -> one.isUnder(callbacks) && follows.at(one.token()) == null);
        Optional<Agreement> fitting = ours.filter(one -> Follow.fits(one, wanted));
        if (fitting.isEmpty()) {
            ours.ifPresent(old -> part(wanted, old));
        }
        Standing standing = fitting.map(one -> Standing.recalled(one, clock.instant(), asking.rhythm()))
                .orElseGet(() -> Standing.wanted(
                        Agreement.proposed(wanted.topic(), wanted.hubs().getFirst(), callbacks), clock.instant()));
        Follow follow = new Follow(wanted, standing);
        follows.add(follow);
        awaited.over(wanted.source());
        asking.whereDue(follow);
    }

    /** From before a restart, with another hub or of another topic. */
    private void part(Hubs.Subscription wanted, Agreement old) {
        Instant now = clock.instant();
        Follow leaving = new Follow(wanted, Standing.wanted(old, now).leaving(now));
        follows.addLeaving(leaving);
        asking.whereDue(leaving);
    }
}
