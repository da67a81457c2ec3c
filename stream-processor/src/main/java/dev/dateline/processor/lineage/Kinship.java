package dev.dateline.processor.lineage;

/** What a text is to an earlier one that it is much like. */
public enum Kinship {
    /** The same again: the same figures in all but the same words. */
    RESEND,
    /** The story has grown: it holds most of the earlier text, and more. */
    UPDATE,
    /** Much of the same, put or cut in another way. */
    REWRITE
}
