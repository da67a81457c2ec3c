package dev.dateline.contract.article;

/** What happens to what an article published when a provider withdraws the report under it. */
public enum KillPolicy {
    /** An editor decides. */
    ASK,
    /** It is withdrawn at once, and the desk is told. */
    RETRACT
}
