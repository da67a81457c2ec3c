package dev.dateline.gateway;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/**
 * Pages as they were made, for whoever asks for the very same: each is made once for all who ask meanwhile and afterwards. None
 * is held once another edition of it was asked for, some seconds after it stands no longer, or for long. Safe for many threads.
 */
final class Press {
    /** Beyond the page itself, for what names it. */
    private static final int FRAME = 512;

    /** Whoever asks later asks for another edition, and words that were taken down are to be nowhere. */
    private static final Duration LONGEST = Duration.ofMinutes(2);

    /** So often is looked for those that are to go, though nobody asks for any. */
    private static final Duration SWEEP = Duration.ofSeconds(5);

    /** Pages that are made aside, or wait for that: others use the same threads. */
    static final int MOST_ASIDE = 200;

    private final long most;
    private final LongSupplier nanos;
    private final AtomicInteger aside = new AtomicInteger();
    private final AtomicBoolean sweeping = new AtomicBoolean();
    private final Map<Object, Sheet> sheets = new LinkedHashMap<>(16, 0.75f, true);
    private long held;

    /**
     * A page in one edition.
     *
     * @param name what it is, whatever it says at the moment
     * @param edition what it says: of the same name and edition it is always the same
     * @param stands whether what it says may still be said; asked from any thread, and must not block
     */
    record Order(Object name, String edition, BooleanSupplier stands) {}

    /** Too many pages are being made. */
    static final class Busy extends RuntimeException {
        static final String LINE = "too many pages are being made";
        private static final long serialVersionUID = 1L;

        Busy() {
            super(LINE, null, false, false);
        }
    }

    /** What was ordered, begun then; {@code bytes} that it counts for, 0 while it is being made. */
    private record Sheet(Order order, CompletableFuture<Buffer> made, long begun, long bytes) {
        /** Whether what is waited for there is this very one. */
        @SuppressWarnings("ReferenceEquality")
        boolean makes(CompletableFuture<Buffer> waited) {
            return made == waited;
        }

        Sheet holding(Buffer page) {
            return new Sheet(order, made, begun, page.length() + FRAME);
        }
    }

    /**
     * @param most how many bytes are held; a page that is larger is handed to those who wait for it, and let go
     * @param nanos the time, as {@link System#nanoTime} tells it
     */
    Press(long most, LongSupplier nanos) {
        this.most = most;
        this.nanos = nanos;
    }

    /** One that holds up to a 32nd of the heap. */
    static Press usual() {
        return new Press(Runtime.getRuntime().maxMemory() / 32, System::nanoTime);
    }

    /**
     * The page of that name in that edition, told on the caller's context. What goes wrong while it is made is told to all who
     * wait for it, and tried again for the next. Fails with {@link Busy} where too many are being made aside.
     *
     * @param slow whether it takes long to make, so that no event loop is to do it
     */
    Future<Buffer> ask(Vertx vertx, Order order, boolean slow, Callable<Buffer> page) {
        Sheet mine = new Sheet(order, new CompletableFuture<>(), nanos.getAsLong(), 0);
        CompletableFuture<Buffer> made = begin(mine);
        if (mine.makes(made)) {
            sweepLater(vertx);
            if (slow) {
                makeAside(vertx, mine, page);
            } else {
                make(mine, page);
            }
        }
        return made.isDone() && !made.isCompletedExceptionally()
                ? Future.succeededFuture(made.join())
                : Future.fromCompletionStage(made, vertx.getOrCreateContext())
                        .recover(e -> Future.failedFuture(cause(e)));
    }

    private static Throwable cause(Throwable e) {
        return e instanceof CompletionException && e.getCause() != null ? e.getCause() : e;
    }

    /** What is there already or being made; else what is begun now. */
    private synchronized CompletableFuture<Buffer> begin(Sheet sheet) {
        Sheet there = sheets.get(sheet.order().name());
        if (there != null && there.order().edition().equals(sheet.order().edition())) {
            return there.made();
        }
        put(sheet);
        return sheet.made();
    }

    private void makeAside(Vertx vertx, Sheet sheet, Callable<Buffer> page) {
        if (aside.incrementAndGet() > MOST_ASIDE) {
            aside.decrementAndGet();
            forget(sheet);
            sheet.made().completeExceptionally(new Busy());
            return;
        }
        var unused = vertx.executeBlocking(() -> make(sheet, page), false).onComplete(done -> aside.decrementAndGet());
    }

    private boolean make(Sheet sheet, Callable<Buffer> page) {
        try {
            Buffer buffer = page.call();
            hold(sheet.holding(buffer));
            return sheet.made().complete(buffer);
        } catch (Exception | Error e) {
            forget(sheet);
            return sheet.made().completeExceptionally(e);
        }
    }

    /** Unless another edition was asked for meanwhile. */
    private synchronized void hold(Sheet sheet) {
        Object name = sheet.order().name();
        Sheet there = sheets.get(name);
        if (there == null || !there.makes(sheet.made())) {
            return;
        }
        put(sheet);
        sweep();
        if (sheet.bytes() > most) {
            remove(name);
        }
        while (held > most) {
            remove(sheets.keySet().iterator().next());
        }
    }

    /** Lets go of those that stand no longer, and of those that are old; whether any is left. */
    synchronized boolean sweep() {
        long now = nanos.getAsLong();
        List<Object> gone = sheets.entrySet().stream()
                .filter(one -> now - one.getValue().begun() > LONGEST.toNanos()
                        || !one.getValue().order().stands().getAsBoolean())
                .map(Map.Entry::getKey)
                .toList();
        gone.forEach(this::remove);
        return !sheets.isEmpty();
    }

    private void sweepLater(Vertx vertx) {
        if (sweeping.compareAndSet(false, true)) {
            vertx.setTimer(SWEEP.toMillis(), timer -> {
                sweeping.set(false);
                if (sweep()) {
                    sweepLater(vertx);
                }
            });
        }
    }

    private synchronized void forget(Sheet sheet) {
        Object name = sheet.order().name();
        Sheet there = sheets.get(name);
        if (there != null && there.makes(sheet.made())) {
            remove(name);
        }
    }

    private void put(Sheet sheet) {
        remove(sheet.order().name());
        sheets.put(sheet.order().name(), sheet);
        held += sheet.bytes();
    }

    private void remove(Object name) {
        Sheet gone = sheets.remove(name);
        held -= gone == null ? 0 : gone.bytes();
    }

    /** How many bytes are held. */
    synchronized long held() {
        return held;
    }
}
