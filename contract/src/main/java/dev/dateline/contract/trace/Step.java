package dev.dateline.contract.trace;

import org.jspecify.annotations.Nullable;

/** A step that has begun. It is ended once, from any thread; one that never is, is not told. */
public interface Step {
    /** Nobody follows it. */
    Step NONE = new Step() {
        @Override
        public @Nullable String context() {
            return null;
        }

        @Override
        public Step with(String what, String value) {
            return this;
        }

        @Override
        public void end() {}

        @Override
        public void failed() {}
    };

    /** What goes with everything that the step leads to, by {@link TraceContext}; null where nobody follows it. */
    @Nullable String context();

    /** Says something of it: ids and names of places in Dateline, never words of items, people or secrets. */
    Step with(String what, String value);

    /** It is done, now. */
    void end();

    /** It did not work out. Why is for logs to say. */
    void failed();
}
