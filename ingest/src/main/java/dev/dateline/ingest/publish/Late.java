package dev.dateline.ingest.publish;

import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.errors.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A client of Kafka that is made once it can be: no client can while none of its servers' names is known. Whoever needs it
 * has it tried again, ever more seldom, at most half a minute apart; so it is with one that broke. Blocks.
 */
final class Late<T> {
    private static final Logger LOG = LoggerFactory.getLogger(Late.class);
    private static final Duration FIRST = Duration.ofMillis(500);
    private static final int MOST_DOUBLINGS = 6;
    private static final String UNKNOWN = "No resolvable bootstrap urls";

    private final Supplier<T> maker;
    private final Consumer<T> closer;
    private final LongSupplier nanos;
    private @Nullable T made;
    private String why = "";
    private int failures;
    private long due;
    private boolean closed;

    /** {@code nanos} is a clock such as {@link System#nanoTime}. */
    Late(Supplier<T> maker, Consumer<T> closer, LongSupplier nanos) {
        this.maker = maker;
        this.closer = closer;
        this.nanos = nanos;
    }

    /** Tried for the first time: throws {@link KafkaException} where its settings are not valid. */
    static <T> Late<T> tried(Supplier<T> maker, Consumer<T> closer) {
        Late<T> late = new Late<>(maker, closer, System::nanoTime);
        try {
            late.get();
        } catch (TimeoutException e) {
            LOG.warn("Kafka's servers are not known by name yet, and are asked for again: {}", e.getMessage());
        }
        return late;
    }

    /** The client; throws {@link TimeoutException} while there is none. */
    synchronized T get() {
        if (made != null) {
            return made;
        }
        if (closed) {
            throw new IllegalStateException("this is closed");
        }
        if (failures > 0 && nanos.getAsLong() - due < 0) {
            throw new TimeoutException(why);
        }
        made = make();
        return made;
    }

    /** It does what it is there for. */
    synchronized void works() {
        failures = 0;
    }

    /** {@code broken}, which {@link #get} gave, is of no use any longer; another one is made after a pause. */
    synchronized void drop(T broken, String reason) {
        if (made != null && made.equals(broken)) {
            made = null;
            failed(reason);
            Thread.ofPlatform().daemon().name("ingest-drop").start(() -> closer.accept(broken));
        }
    }

    /** None is made any longer. */
    void close() {
        T last = last();
        if (last != null) {
            closer.accept(last);
        }
    }

    private synchronized @Nullable T last() {
        closed = true;
        T last = made;
        made = null;
        return last;
    }

    private T make() {
        try {
            return maker.get();
        } catch (KafkaException e) {
            String reason = Unavailable.root(e).getMessage();
            failed(String.valueOf(reason));
            throw isUnknown(e) ? new TimeoutException(reason) : e;
        }
    }

    private void failed(String reason) {
        why = reason;
        due = nanos.getAsLong() + (FIRST.toNanos() << Math.min(failures, MOST_DOUBLINGS));
        failures++;
    }

    /** Kafka's clients have no better sign of it than these words. */
    private static boolean isUnknown(KafkaException failure) {
        Throwable root = Unavailable.root(failure);
        return root instanceof ConfigException
                && String.valueOf(root.getMessage()).startsWith(UNKNOWN);
    }
}
