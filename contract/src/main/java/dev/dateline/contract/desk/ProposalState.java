package dev.dateline.contract.desk;

/** What became of a proposal. {@code PENDING} and {@code HELD} wait for an editor; {@code WITHDRAWN} was taken back. */
public enum ProposalState {
    PENDING,
    HELD,
    SCHEDULED,
    APPROVED,
    REJECTED,
    WITHDRAWN,
    /** A policy of its article keeps it from the desk. */
    MUTED;

    /** Whether an editor still has to decide. */
    public boolean isOpen() {
        return this == PENDING || this == HELD;
    }
}
