package dev.dateline.standalone.replay;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.DoubleSupplier;

/** Shows how it goes: a bar that moves on a terminal, else a line now and then. Safe for several threads. */
public final class Progress implements Notices, AutoCloseable {
    private static final int WIDTH = 30;
    private static final String CLEAR = "\r\u001B[K";

    private final PrintWriter out;
    private final boolean terminal;
    private final ScheduledExecutorService ticking;
    private DoubleSupplier share = () -> Double.NaN;
    private Tally tally = new Tally();

    /** {@code terminal}: whether a line can be written over. */
    public Progress(PrintWriter out, boolean terminal) {
        this(out, terminal, terminal ? Duration.ofMillis(200) : Duration.ofSeconds(5));
    }

    Progress(PrintWriter out, boolean terminal, Duration every) {
        this.out = out;
        this.terminal = terminal;
        this.ticking = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("progress").factory());
        var unused = ticking.scheduleAtFixedRate(this::tick, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Shows {@code tally} from now on; {@code share}: how much of it is read, 0 to 1, or not a number. */
    public synchronized void follow(Tally tally, DoubleSupplier share) {
        this.tally = tally;
        this.share = share;
    }

    @Override
    public synchronized void say(String line) {
        out.print(terminal ? CLEAR : "");
        out.println(line);
        out.flush();
    }

    @Override
    public synchronized void close() {
        ticking.shutdownNow();
        out.print(terminal ? CLEAR : "");
        out.flush();
    }

    private synchronized void tick() {
        if (ticking.isShutdown()) {
            return;
        }
        out.print(terminal ? CLEAR + line(tally.now(), share.getAsDouble(), true) : "");
        if (!terminal) {
            out.println(line(tally.now(), share.getAsDouble(), false));
        }
        out.flush();
    }

    /** One line; pure. */
    static String line(Tally.Count count, double share, boolean bar) {
        String counted = String.format(
                Locale.ROOT, "%,d accepted, %,d refused, %,.0f/s", count.accepted(), count.refusals(), count.rate());
        if (Double.isNaN(share)) {
            return counted;
        }
        int full = (int) Math.round(WIDTH * Math.clamp(share, 0.0, 1.0));
        String shown = bar ? "[" + "=".repeat(full) + " ".repeat(WIDTH - full) + "] " : "";
        return String.format(Locale.ROOT, "%s%3.0f %%  %s", shown, 100 * Math.clamp(share, 0.0, 1.0), counted);
    }
}
