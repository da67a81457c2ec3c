package dev.dateline.contract.trace;

import java.time.Instant;
import java.util.List;

/** Where steps are told. Safe for many threads. */
public interface Tracer {
    /** Nobody listens: steps cost nothing, and records carry what they carried. */
    Tracer NONE = new Tracer() {
        @Override
        public boolean isOn() {
            return false;
        }

        @Override
        public Step begin(String name, Instant at, List<String> after) {
            return Step.NONE;
        }
    };

    /** Whether anybody listens. */
    boolean isOn();

    /**
     * A step begins.
     *
     * @param name the same for all steps of its kind, such as {@code match}
     * @param at by the real clock
     * @param after contexts of what it follows from: it goes on with the first, and refers to the others; where there are
     *     none it is the first of its own
     */
    Step begin(String name, Instant at, List<String> after);
}
