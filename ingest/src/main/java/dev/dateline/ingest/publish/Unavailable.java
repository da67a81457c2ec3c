package dev.dateline.ingest.publish;

/** Kafka did not take something that it may take later. The message is one line for a person. */
public final class Unavailable extends Exception {
    private static final long serialVersionUID = 1L;

    public Unavailable(String reason) {
        super(reason, null, false, false);
    }

    /** The same for whatever went wrong, without the layers around it. */
    static Unavailable because(Throwable failure) {
        return root(failure) instanceof Unavailable already ? already : new Unavailable("Kafka: " + line(failure));
    }

    /** What went wrong beneath all layers, in one line. */
    static String line(Throwable failure) {
        Throwable root = root(failure);
        String message = root.getMessage() == null ? root.getClass().getSimpleName() : root.getMessage();
        return message.lines().findFirst().orElse("");
    }

    static Throwable root(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }
}
