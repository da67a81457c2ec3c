package dev.dateline.contract.wire;

/** IPTC publishing status (NewsCodes {@code stat:}): may be used, is held back, or has been withdrawn. */
public enum PubStatus {
    USABLE,
    WITHHELD,
    CANCELED
}
