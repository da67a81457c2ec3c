package dev.dateline.standalone.prove;

import dev.dateline.standalone.Trouble;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Work that goes on beside the proof until it is told to finish; an error in it makes the proof fail. */
abstract class Toil implements AutoCloseable {
    private static final Duration ENDING = Duration.ofSeconds(10);

    private final Thread thread;
    private volatile boolean finishing;
    private volatile @Nullable Throwable error;

    Toil(String name) {
        thread = Thread.ofPlatform().name(name).daemon().unstarted(this::run);
    }

    /** Goes on while {@link #goesOn}. */
    abstract void toil() throws InterruptedException;

    final boolean goesOn() {
        return !finishing;
    }

    final void start() {
        thread.start();
    }

    /** Lets it finish what it has begun. */
    final void finish(Duration patience) throws InterruptedException {
        finishing = true;
        thread.join(patience);
        Throwable failed = error;
        if (thread.isAlive()) {
            thread.interrupt();
            throw Trouble.failed(thread.getName() + " does not come to an end");
        }
        if (failed != null) {
            throw Trouble.failed(thread.getName() + " failed: " + Trouble.lineOf(failed));
        }
    }

    /** Leaves no thread, whatever it was about. */
    @Override
    public final void close() {
        finishing = true;
        thread.interrupt();
        try {
            thread.join(ENDING);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try {
            toil();
        } catch (Throwable e) {
            // Whatever it is, an interruption too: work that has ended before its time proves nothing.
            error = e;
        }
    }
}
