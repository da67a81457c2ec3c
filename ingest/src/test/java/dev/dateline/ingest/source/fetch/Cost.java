package dev.dateline.ingest.source.fetch;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.LongSupplier;

/**
 * What it costs to do something again and again, once it is warm.
 *
 * @param medianCpu of one time, of the threads that do the work
 * @param retainedBytes how much more of the heap is in use after all times than before them, garbage aside
 */
record Cost(String outcome, Duration medianCpu, Duration mostCpu, long retainedBytes) {
    /** Enough to see what is kept; {@code -Ddateline.hostileTimes=200} for figures to publish. */
    private static final int TIMES = Integer.getInteger("dateline.hostileTimes", 7);

    static final String HEAD = "%-40s %10s %10s %12s  %s"
            .formatted("hostile input, " + TIMES + " times each", "CPU median", "CPU most", "heap growth", "becomes");

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int WARM = 5;

    /** Whose time counts. */
    enum Threads implements LongSupplier {
        CURRENT {
            @Override
            public long getAsLong() {
                return THREADS.getCurrentThreadCpuTime();
            }
        },
        /** Event loops, workers and those who look up names. */
        FETCHING {
            @Override
            public long getAsLong() {
                return Arrays.stream(THREADS.getThreadInfo(THREADS.getAllThreadIds()))
                        .filter(thread -> thread != null && isFetching(thread))
                        .mapToLong(thread -> Math.max(0, THREADS.getThreadCpuTime(thread.getThreadId())))
                        .sum();
            }
        };

        private static boolean isFetching(ThreadInfo thread) {
            return thread.getThreadName().startsWith("vert.x-")
                    || thread.getThreadName().startsWith("fetch-");
        }
    }

    static Cost of(Threads threads, Callable<String> work) throws Exception {
        String outcome = "";
        for (int i = 0; i < WARM; i++) {
            outcome = work.call();
        }
        long[] spent = new long[TIMES];
        long before = used();
        for (int i = 0; i < TIMES; i++) {
            long start = threads.getAsLong();
            work.call();
            spent[i] = threads.getAsLong() - start;
        }
        long retained = used() - before;
        Arrays.sort(spent);
        return new Cost(outcome, Duration.ofNanos(spent[TIMES / 2]), Duration.ofNanos(spent[TIMES - 1]), retained);
    }

    String line(String name) {
        return String.format(
                Locale.ROOT,
                "%-40s %7.2f ms %7.2f ms %9d KiB  %s",
                name,
                medianCpu.toNanos() / 1e6,
                mostCpu.toNanos() / 1e6,
                retainedBytes / 1024,
                outcome);
    }

    private static long used() throws InterruptedException {
        for (int i = 0; i < 3; i++) {
            System.gc();
            Thread.sleep(20);
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
