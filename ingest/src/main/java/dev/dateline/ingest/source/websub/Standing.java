package dev.dateline.ingest.source.websub;

import java.time.Duration;
import java.time.Instant;

/**
 * Where a subscription stands. Each step makes a new one.
 *
 * @param tries how often the hub was asked since it last verified
 * @param next when there is something to ask of it
 * @param trusted false from when the hub let us down until it does its work again
 */
record Standing(Agreement agreement, Phase phase, int tries, Instant next, boolean trusted) {
    private static final int MOST_FAREWELLS = 4;

    enum Phase {
        WANTED,
        VERIFIED,
        DENIED,
        LEAVING
    }

    /** To be asked for now. */
    static Standing wanted(Agreement agreement, Instant now) {
        return new Standing(agreement, Phase.WANTED, 0, now, true);
    }

    /** As it was before a restart. The hub is asked soon all the same: it may have forgotten us meanwhile. */
    static Standing recalled(Agreement agreement, Instant now, Rhythm rhythm) {
        return agreement.valid(now)
                ? new Standing(agreement, Phase.VERIFIED, 0, now.plus(rhythm.soon()), true)
                : wanted(agreement, now);
    }

    /** The hub is being asked. Where that was done before and nothing came of it, it has let us down. */
    Standing asked(Instant now, Rhythm rhythm) {
        Phase as = phase == Phase.DENIED ? Phase.WANTED : phase;
        return new Standing(agreement, as, tries + 1, now.plus(rhythm.backoff(tries + 1)), trusted && tries == 0);
    }

    /** The hub means it too; changes nothing where we want it no longer. */
    Standing verified(Instant now, Duration lease, Rhythm rhythm) {
        if (!open()) {
            return this;
        }
        Instant renewal = now.plus(rhythm.renewal(lease));
        return new Standing(agreement.verified(renewal, now.plus(lease)), Phase.VERIFIED, 0, renewal, true);
    }

    /** The hub says no, or no longer; changes nothing where we want it no longer. */
    Standing denied(Instant now) {
        if (!open()) {
            return this;
        }
        return new Standing(agreement.unverified(), Phase.DENIED, tries, now.plus(Rhythm.DENIED), false);
    }

    /** What the hub did, or sent, was right or wrong. */
    Standing judged(boolean right) {
        return new Standing(agreement, phase, tries, next, right);
    }

    Standing leaving(Instant now) {
        return new Standing(agreement, Phase.LEAVING, 0, now, false);
    }

    /** Whether what is new comes by itself. */
    boolean pushing(Instant now) {
        return phase == Phase.VERIFIED && trusted && agreement.valid(now);
    }

    /** Whether this is a subscription that we asked for and still want. */
    boolean open() {
        return phase == Phase.WANTED || phase == Phase.VERIFIED;
    }

    boolean due(Instant now) {
        return !now.isBefore(next);
    }

    /** Asked to let us go, and did not answer: its lease will end by itself. */
    boolean over() {
        return phase == Phase.LEAVING && tries >= MOST_FAREWELLS;
    }
}
