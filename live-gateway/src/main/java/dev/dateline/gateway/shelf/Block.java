package dev.dateline.gateway.shelf;

import dev.dateline.contract.live.Entry;
import java.util.List;

/** Entries of one article on a shelf: dense, and the same seqs for good. */
public interface Block {
    /** The seq of the oldest. */
    long first();

    /** How many there are. */
    int size();

    /**
     * All of them, oldest first; throws {@link Unreadable} where they cannot be had, for good, which then is being seen to, or at
     * the moment.
     */
    List<Entry> entries();

    /**
     * Holds these instead, with the same seqs. Of what it held no word is left anywhere once this returns, but with those
     * who have read it already.
     */
    void replace(List<Entry> entries);

    /** Nobody needs it any longer: whoever still asks finds it unreadable. */
    void discard();
}
