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

/**
 * Pages as they were made, for whoever asks for the very same: each is made once for all who ask meanwhile and afterwards. None
 * is held once another edition of it was asked for, or for long. Safe for many threads.
 */
final class Press {
    /** Beyond the page itself, for what names it. */
    private static final int FRAME = 512;

    /** Whoever asks later asks for another edition, and words that were taken down are to be nowhere. */
    private static final Duration LONGEST = Duration.ofMinutes(2);

    private final long most;
    private final Map<Object, Sheet> sheets = new LinkedHashMap<>(16, 0.75f, true);
    private long held;

    /** A page in one edition, begun then; {@code bytes} that it counts for, 0 while it is being made. */
    private record Sheet(String edition, CompletableFuture<Buffer> made, long begun, long bytes) {
        /** Whether what is waited for there is this very one. */
        @SuppressWarnings("ReferenceEquality")
        boolean makes(CompletableFuture<Buffer> waited) {
            return made == waited;
        }

        Sheet holding(Buffer page) {
            return new Sheet(edition, made, begun, page.length() + FRAME);
        }
    }

    /**
     * @param most how many bytes are held; a page that is larger is handed to those who wait for it, and let go
     */
    Press(long most) {
        this.most = most;
    }

    /** One that holds up to a 32nd of the heap. */
    static Press usual() {
        return new Press(Runtime.getRuntime().maxMemory() / 32);
    }

    /**
     * The page of that name in that edition, told on the caller's context. What goes wrong while it is made is told to all who
     * wait for it, and tried again for the next.
     *
     * @param name what it is, whatever it says at the moment
     * @param edition what it says: of the same name and edition it is always the same
     * @param aside whether it takes long to make, so that no event loop is to do it
     */
    Future<Buffer> ask(Vertx vertx, Object name, String edition, boolean aside, Callable<Buffer> page) {
        Sheet mine = new Sheet(edition, new CompletableFuture<>(), System.nanoTime(), 0);
        CompletableFuture<Buffer> made = begin(name, mine);
        if (mine.makes(made) && aside) {
            vertx.executeBlocking(() -> make(name, mine, page), false);
        } else if (mine.makes(made)) {
            make(name, mine, page);
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
    private synchronized CompletableFuture<Buffer> begin(Object name, Sheet sheet) {
        Sheet there = sheets.get(name);
        if (there != null && there.edition().equals(sheet.edition())) {
            return there.made();
        }
        put(name, sheet);
        return sheet.made();
    }

    private boolean make(Object name, Sheet sheet, Callable<Buffer> page) {
        try {
            Buffer buffer = page.call();
            hold(name, sheet.holding(buffer));
            return sheet.made().complete(buffer);
        } catch (Exception | Error e) {
            forget(name, sheet.made());
            return sheet.made().completeExceptionally(e);
        }
    }

    /** Unless another edition was asked for meanwhile. */
    private synchronized void hold(Object name, Sheet sheet) {
        Sheet there = sheets.get(name);
        if (there == null || !there.makes(sheet.made())) {
            return;
        }
        put(name, sheet);
        long now = System.nanoTime();
        List<Object> old = sheets.entrySet().stream()
                .filter(one -> now - one.getValue().begun() > LONGEST.toNanos())
                .map(Map.Entry::getKey)
                .toList();
        old.forEach(this::remove);
        if (sheet.bytes() > most) {
            remove(name);
        }
        while (held > most) {
            remove(sheets.keySet().iterator().next());
        }
    }

    private synchronized void forget(Object name, CompletableFuture<Buffer> made) {
        Sheet there = sheets.get(name);
        if (there != null && there.makes(made)) {
            remove(name);
        }
    }

    private void put(Object name, Sheet sheet) {
        remove(name);
        sheets.put(name, sheet);
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
