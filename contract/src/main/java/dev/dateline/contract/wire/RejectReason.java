package dev.dateline.contract.wire;

/** Why something was set aside; a closed list, so that it can be counted. */
public enum RejectReason {
    /** Not JSON, or JSON of another shape than the format's. */
    MALFORMED,
    MISSING_URI,
    MISSING_HEADLINE,
    /** No time, or one that is no time. */
    BAD_TIME,
    /** A time so far off that it must be a mistake. */
    UNLIKELY_TIME,
    /** A field that is there but not valid. */
    BAD_FIELD,
    TOO_LARGE,
    /** A record on a topic that this version cannot read. */
    UNREADABLE_RECORD,
    /** Kafka refuses it however often it is sent. */
    REFUSED_BY_KAFKA
}
