package dev.dateline.standalone.prove;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Sends items one after the other at a steady rate, and now and then one a second time, as senders do. */
final class Replay extends Toil {
    private static final int ONE_IS_REPEATED_IN = 50;

    private final Wire wire;
    private final Stock stock;
    private final List<String> desks;
    private final long pauseNanos;
    private final Set<Filed> accepted = ConcurrentHashMap.newKeySet();
    private final AtomicInteger repeated = new AtomicInteger();

    /** {@code rate} is in items a second. */
    Replay(Wire wire, Stock stock, List<String> desks, double rate) {
        super("replay");
        this.wire = wire;
        this.stock = stock;
        this.desks = desks;
        this.pauseNanos = Math.round(1e9 / rate);
    }

    /** Everything that was acknowledged. */
    Set<Filed> accepted() {
        return Set.copyOf(accepted);
    }

    /** How many of them were sent a second time. */
    int repeated() {
        return repeated.get();
    }

    @Override
    void toil() throws InterruptedException {
        long due = System.nanoTime();
        for (int number = 0; goesOn(); number++) {
            Filed item = Filed.of(stock, number, desks.get(number % desks.size()));
            wire.send(item);
            accepted.add(item);
            if (number % ONE_IS_REPEATED_IN == 0) {
                wire.send(item);
                repeated.incrementAndGet();
            }
            due = Math.max(due + pauseNanos, System.nanoTime() - pauseNanos);
            Thread.sleep(Math.max(0, (due - System.nanoTime()) / 1_000_000));
        }
    }
}
