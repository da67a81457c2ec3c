package dev.dateline.gateway.canary;

import dev.dateline.contract.json.Require;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What a canary that does not come says of this node. It comes through every part, so one fault anywhere silences it at every
 * gateway at once; were each not ready then, readers would lose pages that are all there. So a node is not ready only where
 * Kafka itself shows that the fault is its own: records wait in the canary's partition that it does not read. Else it says so
 * and stays ready.
 *
 * @param trouble what keeps this node from its work, a line each
 * @param notes what is wrong elsewhere, a line each
 */
public record Pulse(List<String> trouble, List<String> notes) {
    /** All is well, or nobody listens. */
    public static final Pulse WELL = new Pulse(List.of(), List.of());

    /** A restart of a processor takes so long. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final int MISSED = 3;

    public Pulse {
        trouble = List.copyOf(Require.present("trouble", trouble));
        notes = List.copyOf(Require.present("notes", notes));
    }

    /** Records of a partition that this node has not read, and for how long that has been so, at most. */
    public record Unread(String partition, long records, Duration time) {}

    /** How long it may be silent when one is sent {@code every} so often. */
    static Duration patience(Duration every) {
        return every.multipliedBy(MISSED).plus(PATIENCE);
    }

    /**
     * What is to be said.
     *
     * @param silence since the last one came, or since it was waited for
     * @param unread in the partitions of its pages
     */
    static Pulse of(Duration silence, Duration every, List<Unread> unread) {
        Duration patience = patience(every);
        if (silence.compareTo(patience) < 0) {
            return WELL;
        }
        String line = "the canary has not come for " + silence.toSeconds() + " seconds";
        Optional<Unread> own = unread.stream()
                .filter(one -> one.records() > 0 && one.time().compareTo(patience) >= 0)
                .findFirst();
        return own.map(one -> new Pulse(List.of(line + ": " + unread(one)), List.of()))
                .orElseGet(() -> new Pulse(
                        List.of(), List.of(line + "; this node has read what there is, so it is held up before it")));
    }

    private static String unread(Unread one) {
        return one.records() + " records of " + one.partition() + " have not been read here for "
                + one.time().toSeconds() + " seconds";
    }
}
