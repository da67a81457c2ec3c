package dev.dateline.standalone.replay;

import dev.dateline.standalone.Trouble;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Sends a file's lines to an ingest, several requests at a time; versions of one thing keep their order. */
public final class Replay {
    /** More would only wait for each other: the ingest publishes what it has in the order in which it came. */
    private static final int AT_ONCE = 4;

    private final Target target;
    private final Pace pace;
    private final Notices notices;
    private final Tally tally = new Tally();

    /**
     * Where to.
     *
     * @param ingest its address, such as {@code http://127.0.0.1:8081}
     * @param patience how long a request is tried again before the whole is given up
     */
    public record Target(URI ingest, SendingKey key, Duration patience) {}

    /** Who hears how it goes. */
    @FunctionalInterface
    public interface Heard {
        /** {@code upTo}: the line up to which all lines have been dealt with by now. */
        void receipt(Receipt receipt, long upTo);

        /** A line that was refused, before {@link #receipt} goes past it. */
        default void refused(Receipt.Refused line) {}
    }

    public Replay(Target target, Pace pace, Notices notices) {
        this.target = target;
        this.pace = pace;
        this.notices = notices;
    }

    /** What has been done so far. */
    public Tally tally() {
        return tally;
    }

    /**
     * Returns when every line of {@code lines} is acknowledged or refused.
     *
     * @param done the line up to which all of them were before; they are passed over
     * @param heard told what became of each batch, from several threads
     * @throws Trouble where the ingest refuses the sender, or takes nothing for too long
     */
    public void run(LineReader lines, long done, Heard heard) throws IOException, InterruptedException {
        lines.skip(done);
        Window window = new Window(AT_ONCE, done);
        Gathering gathering = new Gathering(lines, pace, unfit -> refuse(unfit, heard), window::rest);
        try (IngestClient ingest = new IngestClient(target.ingest(), target.key());
                ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor()) {
            Trying trying = new Trying(ingest, target.patience(), tally, notices);
            Batch batch = gathering.next();
            while (batch != null && window.open(batch)) {
                Batch opened = batch;
                senders.execute(() -> send(opened, trying, window, heard));
                batch = gathering.next();
            }
        }
        RuntimeException failure = window.failure();
        if (failure != null) {
            throw failure;
        }
    }

    private void refuse(Line.Unfit line, Heard heard) {
        Receipt.Refused refused = new Receipt.Refused(line.number(), line.offset(), "MALFORMED", line.reason());
        tally.count(refused);
        heard.refused(refused);
    }

    private void send(Batch batch, Trying trying, Window window, Heard heard) {
        try {
            Receipt receipt = batch.lines().isEmpty() ? Receipt.EMPTY : trying.send(batch);
            tally.count(receipt);
            receipt.refused().forEach(heard::refused);
            heard.receipt(receipt, window.close(batch));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            window.fail(Trouble.failed("stopped"));
        } catch (RuntimeException e) {
            window.fail(e);
        }
    }
}
