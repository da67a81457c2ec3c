package dev.dateline.contract.desk;

/** What an item is to those that came before it. */
public enum Relation {
    NEW,
    /** The text of an earlier item that was proposed, and no longer is: what was folded into it is not proposed. */
    RESEND,
    /** The story has grown, or its provider sent a newer version. */
    UPDATE,
    /** Much of an earlier item, put or cut in another way. */
    REWRITE,
    /** By its provider's word the same again, with its slug or coding mended. */
    REFILE,
    CORRECTION,
    /** Its provider holds it back, for now. */
    HOLD,
    KILL;

    /** Whether it offers no news, and asks what is to become of what was published. */
    public boolean takesBack() {
        return this == HOLD || this == KILL;
    }

    /** Whether what was published may have to be mended for it. */
    public boolean mends() {
        return this == CORRECTION || takesBack();
    }
}
