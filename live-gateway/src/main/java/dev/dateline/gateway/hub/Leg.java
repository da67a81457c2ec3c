package dev.dateline.gateway.hub;

/** A part of the way from the wire to a reader's eye that a gateway sees the end of. */
public enum Leg {
    /** How long an editor took over a proposal. */
    MATCHED_TO_DECIDED("matched", "decided"),
    /** From a decision to the last socket of a pass. */
    DECIDED_TO_PUSHED("decided", "pushed"),
    /** From the log, just before its append to Kafka, to the last socket of a pass. */
    PUBLISHED_TO_PUSHED("published", "pushed"),
    /** The whole way of an item, editors included. */
    RECEIVED_TO_PUSHED("received", "pushed"),
    /** From a frame's coming to the page that shows it, as a sample of pages tells it. */
    PUSHED_TO_PAINTED("pushed", "painted"),
    /** From a decision to the page that shows it, as a sample of pages tells it. */
    DECIDED_TO_PAINTED("decided", "painted");

    private final String from;
    private final String to;

    Leg(String from, String to) {
        this.from = from;
        this.to = to;
    }

    /** The stage at which it begins. */
    public String from() {
        return from;
    }

    /** The stage at which it ends. */
    public String to() {
        return to;
    }
}
