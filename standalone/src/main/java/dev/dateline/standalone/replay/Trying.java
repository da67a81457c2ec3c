package dev.dateline.standalone.replay;

import dev.dateline.standalone.Trouble;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** Sends a batch until it is dealt with, through restarts of the ingest. Safe for several threads. */
final class Trying {
    private static final long FIRST_PAUSE_MILLIS = 100;
    private static final long LONGEST_PAUSE_MILLIS = 2_000;

    private final IngestClient ingest;
    private final Duration patience;
    private final Tally tally;
    private final Notices notices;
    private final AtomicBoolean away = new AtomicBoolean();

    /** {@code patience}: how long one batch is tried before the whole is given up. */
    Trying(IngestClient ingest, Duration patience, Tally tally, Notices notices) {
        this.ingest = ingest;
        this.patience = patience;
        this.tally = tally;
        this.notices = notices;
    }

    /** Returns when every line has been acknowledged or refused; else {@link Trouble}. */
    Receipt send(Batch batch) throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        long pause = FIRST_PAUSE_MILLIS;
        while (true) {
            long begun = System.nanoTime();
            switch (ingest.post(batch)) {
                case Answer.Done done -> {
                    tally.acknowledged(System.nanoTime() - begun);
                    back();
                    return done.receipt();
                }
                case Answer.Apart apart -> {
                    return apart(batch);
                }
                case Answer.Stop stop -> throw Trouble.failed(stop.why());
                case Answer.Later later -> pauseOrGiveUp(later.why(), end, pause);
            }
            pause = Math.min(LONGEST_PAUSE_MILLIS, pause * 2);
        }
    }

    private Receipt apart(Batch batch) throws InterruptedException {
        List<String> accepted = new ArrayList<>();
        List<Receipt.Refused> refused = new ArrayList<>();
        for (Batch one : batch.apart()) {
            Receipt receipt = send(one);
            accepted.addAll(receipt.accepted());
            refused.addAll(receipt.refused());
        }
        return new Receipt(accepted, refused);
    }

    private void pauseOrGiveUp(String why, long end, long pause) throws InterruptedException {
        tally.retried();
        if (System.nanoTime() - end > 0) {
            throw Trouble.failed("the ingest has not taken anything for " + patience.toSeconds() + " s: " + why);
        }
        if (away.compareAndSet(false, true)) {
            notices.say(
                    "the ingest does not take it (" + why + "); trying again for up to " + patience.toSeconds() + " s");
        }
        TimeUnit.MILLISECONDS.sleep(pause);
    }

    private void back() {
        if (away.compareAndSet(true, false)) {
            notices.say("the ingest takes items again");
        }
    }
}
