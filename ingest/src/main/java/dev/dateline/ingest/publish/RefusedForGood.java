package dev.dateline.ingest.publish;

/** Kafka has a batch but for what it refuses however often that is sent. The message is one line for a person. */
public final class RefusedForGood extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Batch refused;

    /** {@code refused}: that part alone; it has a delivery where the delivery itself is not kept. */
    public RefusedForGood(String reason, Batch refused) {
        super(reason, null, false, false);
        this.refused = refused;
    }

    public Batch refused() {
        return refused;
    }
}
