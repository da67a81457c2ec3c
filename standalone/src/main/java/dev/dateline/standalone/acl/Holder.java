package dev.dateline.standalone.acl;

import java.util.Locale;

/** Who signs in at the cluster: each by a user of its own, so that what one is let do no other can. */
public enum Holder {
    INGEST("takes items in"),
    PROCESSOR("matches and keeps the log; of the parts it alone makes topics, so start it first"),
    GATEWAY("serves readers and editors"),
    OPS("looks: status, verify, audit, rejected list and show, rehearse"),
    REPAIR("mends: rejected replay; not needed from day to day"),
    BACKUP("keeps: backup; reads people's accounts and sources' secrets"),
    RESTORE("brings back: restore, onto nothing; not needed from day to day");

    private final String task;

    Holder(String task) {
        this.task = task;
    }

    /** What it does, for people. */
    public String task() {
        return task;
    }

    /** The name in commands, such as {@code ingest}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The user as whom it signs in where no other is named, such as {@code dateline-ingest}. */
    public String usualUser() {
        return "dateline-" + word();
    }
}
