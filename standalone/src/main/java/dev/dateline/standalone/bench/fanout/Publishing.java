package dev.dateline.standalone.bench.fanout;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Publishes at a fixed rate, whatever becomes of it: who falls behind shows in the latency. */
record Publishing(Load load, double rate, double seconds, int size) {
    /** Returns when all is sent off. */
    void run(Publisher publisher) {
        long begin = System.nanoTime();
        long epoch = Micros.now();
        long total = Math.round(rate * seconds);
        for (long number = 0; number < total; number++) {
            long firstOfBurst = number - number % load.burst();
            long due = Math.round(firstOfBurst / rate * TimeUnit.SECONDS.toNanos(1));
            await(begin + due);
            long seq = number / load.channels() + 1;
            Marked message = new Marked(seq, epoch + TimeUnit.NANOSECONDS.toMicros(due), size);
            publisher.publish(Math.toIntExact(number % load.channels()), message);
        }
    }

    private static void await(long time) {
        for (long left = time - System.nanoTime(); left > 0; left = time - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }
}
