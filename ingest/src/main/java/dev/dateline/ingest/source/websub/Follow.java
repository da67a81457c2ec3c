package dev.dateline.ingest.source.websub;

import dev.dateline.contract.wire.SourceId;
import dev.dateline.ingest.source.Hubs;
import java.net.URI;
import java.util.function.UnaryOperator;

/** A feed and its hub. Safe for several threads. */
final class Follow {
    private Hubs.Subscription wanted;
    private Standing standing;

    Follow(Hubs.Subscription wanted, Standing standing) {
        this.wanted = wanted;
        this.standing = standing;
    }

    SourceId source() {
        return wanted().source();
    }

    synchronized Hubs.Subscription wanted() {
        return wanted;
    }

    synchronized Standing standing() {
        return standing;
    }

    /** From now on the feed is known as this. */
    synchronized void wanted(Hubs.Subscription now) {
        wanted = now;
    }

    /** The standing after this step. */
    synchronized Standing move(UnaryOperator<Standing> step) {
        standing = step.apply(standing);
        return standing;
    }

    /** Whether what was agreed is still what the feed says. */
    synchronized boolean fits(Hubs.Subscription now) {
        return fits(standing.agreement(), now);
    }

    static boolean fits(Agreement agreement, Hubs.Subscription wanted) {
        return agreement.topic().equals(wanted.topic()) && wanted.hubs().contains(agreement.hub());
    }

    /** The hub after the one that is asked now, in the order in which they are wanted. */
    synchronized URI nextHub() {
        int now = wanted.hubs().indexOf(standing.agreement().hub());
        return wanted.hubs().get((now + 1) % wanted.hubs().size());
    }
}
