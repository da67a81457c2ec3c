package dev.dateline.ingest.normalize;

import dev.dateline.contract.wire.Signal;
import java.util.Collection;

/** What a word of the trade says that a version is to earlier ones; the later, the more it touches. */
enum Meaning {
    NONE,
    /** The same again, with its slug or coding mended, or simply once more. */
    REFILE,
    UPDATE,
    CORRECTION,
    HOLD,
    KILL;

    /** The one that touches more of what was published. */
    static Meaning strongest(Collection<Meaning> all) {
        return all.stream().max(Meaning::compareTo).orElse(NONE);
    }

    Meaning or(Meaning other) {
        return compareTo(other) >= 0 ? this : other;
    }

    Signal signal() {
        return switch (this) {
            case NONE, HOLD -> Signal.NONE;
            case REFILE, UPDATE -> Signal.UPDATE;
            case CORRECTION -> Signal.CORRECTION;
            case KILL -> Signal.KILL;
        };
    }
}
