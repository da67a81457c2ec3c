package dev.dateline.ingest.source.folder;

import dev.dateline.contract.wire.RejectReason;
import dev.dateline.ingest.reading.Hint;
import dev.dateline.ingest.source.Delivery;
import dev.dateline.ingest.source.Intake;
import dev.dateline.ingest.source.Receipt;
import dev.dateline.ingest.source.SourceConfig;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Hands a file's bytes to the intake, and says what became of them once Kafka has them. Blocks. */
final class Carrier {
    private static final long LONGEST_MINUTES = 3;

    private final SourceConfig source;
    private final Intake intake;
    private final Limits limits;
    private final int maxBytes;
    private final Duration unproven;

    /** {@code unproven}: how long a file must not have changed whose end proves nothing. */
    Carrier(SourceConfig source, Intake intake, Limits limits, Duration unproven) {
        this.source = source;
        this.intake = intake;
        this.limits = limits;
        this.maxBytes = limits.maxBytes();
        this.unproven = unproven;
    }

    /** The file cannot be taken as it stands: it changed while it was read, or it may not be whole. */
    static final class NotWhole extends Exception {
        private static final long serialVersionUID = 1L;

        private final Duration still;

        NotWhole(Duration still) {
            super("the file is not whole", null, false, false);
            this.still = still;
        }

        /** For how long it must have lain still to be taken all the same. */
        Duration still() {
            return still;
        }
    }

    /**
     * Succeeds once Kafka has all of it.
     *
     * @param still for how long it has not changed
     * @throws IOException where it cannot be read
     * @throws FolderTrouble where Kafka did not take it
     */
    Outcome carry(Sighting sighting, Duration still) throws IOException, NotWhole, FolderTrouble {
        boolean tooLarge = sighting.stamp().size() > maxBytes;
        byte[] bytes = read(sighting, tooLarge ? Intake.CUT : maxBytes);
        if (!sighting.isUnchanged()) {
            throw new NotWhole(limits.patience());
        }
        if (tooLarge) {
            String detail = "the file is larger than " + maxBytes + " bytes";
            return acknowledged(intake.setAside(delivery(sighting, bytes), RejectReason.TOO_LARGE, detail));
        }
        Duration wanted = wanted(sighting, bytes);
        if (still.compareTo(wanted) < 0) {
            throw new NotWhole(wanted);
        }
        return acknowledged(intake.take(delivery(sighting, bytes)));
    }

    /** How long it must have lain still: the less its end proves, the longer, for an upload may only have paused. */
    private Duration wanted(Sighting sighting, byte[] bytes) {
        Ending ending = bytes.length == sighting.stamp().size() ? Ending.of(bytes, sighting.name()) : Ending.MISSING;
        return switch (ending) {
            case MISSING -> limits.patience();
            case POSSIBLE -> unproven;
            case PROVEN -> Duration.ZERO;
        };
    }

    /** Fails while Kafka is away. */
    void requireKafka() throws FolderTrouble {
        await(intake.ready());
    }

    private Delivery delivery(Sighting sighting, byte[] bytes) {
        Hint hint = new Hint(null, sighting.name());
        return new Delivery(source.id(), source.sender(), Buffer.buffer(bytes), hint, Instant.now());
    }

    private static byte[] read(Sighting sighting, int most) throws IOException {
        try (InputStream in =
                Files.newInputStream(sighting.file(), StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS)) {
            return in.readNBytes(most);
        }
    }

    private static Outcome acknowledged(Future<Receipt> receipt) throws FolderTrouble {
        return Outcome.of(await(receipt));
    }

    private static <T> T await(Future<T> future) throws FolderTrouble {
        try {
            return future.await(LONGEST_MINUTES, TimeUnit.MINUTES);
        } catch (TimeoutException e) {
            throw new FolderTrouble("no answer within " + LONGEST_MINUTES + " minutes");
        } catch (Exception e) {
            // The future's own failure comes out as it is, also where it is a checked one.
            throw new FolderTrouble(
                    String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
        }
    }
}
