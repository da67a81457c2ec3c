package dev.dateline.ingest.source.websub;

import io.vertx.core.Future;
import java.net.URI;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks hubs for what is due: to subscribe, to renew, or to let go. */
record Asking(HubClient hub, Shelf shelf, Follows follows, InstantSource clock, Rhythm rhythm) {
    private static final Logger LOG = LoggerFactory.getLogger(Asking.class);
    /** After as many, another of the feed's hubs is tried. */
    private static final int PATIENCE = 3;

    void whereDue(Follow follow) {
        Standing standing = follow.standing();
        if (!standing.due(clock.instant())) {
            return;
        }
        if (standing.over()) {
            follows.forget(follow);
        } else if (standing.phase() == Standing.Phase.LEAVING) {
            letGo(follow);
        } else {
            subscribe(inVain(standing) ? atAnotherHub(follow) : follow);
        }
    }

    private boolean inVain(Standing standing) {
        return standing.tries() >= PATIENCE && !standing.agreement().valid(clock.instant());
    }

    /** Under the same address nobody could tell which hub verifies, so it is a new agreement. */
    private Follow atAnotherHub(Follow follow) {
        URI next = follow.nextHub();
        Agreement old = follow.standing().agreement();
        if (next.equals(old.hub())) {
            return follow;
        }
        follows.forget(follow);
        Follow anew = new Follow(follow.wanted(), Standing.wanted(old.at(next), clock.instant()));
        follows.add(anew);
        return anew;
    }

    private void subscribe(Follow follow) {
        Standing asked = follow.move(standing -> standing.asked(clock.instant(), rhythm));
        Future<Void> kept = shelf.keep(follow.source(), asked.agreement());
        // What is not kept would be lost with a restart, and the hub would call at an address that nobody knows.
        kept.compose(done -> hub.subscribe(asked.agreement(), follow.wanted().inside()))
                .onFailure(failure -> {
                    follow.move(standing -> standing.judged(false));
                    LOG.warn(
                            "{}: not subscribed at {}: {}", follow.source().shown(), host(asked), failure.getMessage());
                });
    }

    private void letGo(Follow follow) {
        Standing asked = follow.move(standing -> standing.asked(clock.instant(), rhythm));
        hub.unsubscribe(asked.agreement(), follow.wanted().inside())
                .onFailure(failure -> LOG.info(
                        "{}: not unsubscribed at {}: {}", follow.source().shown(), host(asked), failure.getMessage()));
    }

    private static String host(Standing standing) {
        return standing.agreement().hub().getHost();
    }
}
