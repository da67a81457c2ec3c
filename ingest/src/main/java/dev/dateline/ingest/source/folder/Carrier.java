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
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Hands a file's bytes to the intake, and says what became of them once Kafka has them. Blocks. */
final class Carrier {
    private static final long LONGEST_MINUTES = 3;

    private final SourceConfig source;
    private final Intake intake;
    private final int maxBytes;

    Carrier(SourceConfig source, Intake intake, int maxBytes) {
        this.source = source;
        this.intake = intake;
        this.maxBytes = maxBytes;
    }

    /** The file cannot be taken as it stands: it changed while it was read, or it does not end. */
    static final class NotWhole extends Exception {
        private static final long serialVersionUID = 1L;

        NotWhole() {
            super("the file is not whole", null, false, false);
        }
    }

    /**
     * Succeeds once Kafka has all of it.
     *
     * @param asItIs whether a document without an end is handed over too, for it will not get one any more
     * @throws IOException where it cannot be read
     * @throws FolderTrouble where Kafka did not take it
     */
    Outcome carry(Sighting sighting, boolean asItIs) throws IOException, NotWhole, FolderTrouble {
        boolean tooLarge = sighting.stamp().size() > maxBytes;
        byte[] bytes = read(sighting, tooLarge ? Intake.CUT : maxBytes);
        if (!sighting.isUnchanged()) {
            throw new NotWhole();
        }
        if (tooLarge) {
            String detail = "the file is larger than " + maxBytes + " bytes";
            return acknowledged(intake.setAside(delivery(sighting, bytes), RejectReason.TOO_LARGE, detail));
        }
        boolean whole = bytes.length == sighting.stamp().size() && Ending.isThere(bytes, sighting.name());
        if (!whole && !asItIs) {
            throw new NotWhole();
        }
        return acknowledged(intake.take(delivery(sighting, bytes)));
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
