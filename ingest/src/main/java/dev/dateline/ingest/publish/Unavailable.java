package dev.dateline.ingest.publish;

/** Kafka did not take something in time. The message is one line for a person. */
public final class Unavailable extends Exception {
    private static final long serialVersionUID = 1L;

    public Unavailable(String reason) {
        super(reason, null, false, false);
    }

    /** The same for whatever went wrong, without the layers around it. */
    static Unavailable because(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        String message = root.getMessage() == null ? root.getClass().getSimpleName() : root.getMessage();
        return new Unavailable("Kafka: " + message.lines().findFirst().orElse(""));
    }
}
