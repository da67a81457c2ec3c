package dev.dateline.ingest.publish;

import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells whoever runs Kafka, once for each reason, that it does not let us in: nobody else can mend that. */
final class Complaint {
    private static final Logger LOG = LoggerFactory.getLogger(Complaint.class);

    private final AtomicReference<String> told = new AtomicReference<>("");

    /** Says nothing where the failure is of another kind. */
    void about(Throwable failure) {
        String why = String.valueOf(Unavailable.because(failure).getMessage());
        if (Verdict.of(failure) == Verdict.BARRED && !why.equals(told.getAndSet(why))) {
            LOG.error("{}; until ingest has the rights to write there, senders are told to come again", why);
        }
    }

    void over() {
        if (!told.get().isEmpty()) {
            told.set("");
            LOG.info("Kafka lets ingest write again");
        }
    }
}
