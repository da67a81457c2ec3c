package dev.dateline.processor.fact.figure;

import dev.dateline.contract.ledger.Value;

/**
 * What an item gives for a line of a ledger.
 *
 * @param id what it counts, or what stands somehow: the same in all items
 * @param of the same in words
 * @param follows whether it is of use only beside what the line has already: "has commented" where nobody waits for that is
 *     none
 */
public record Told(String id, String of, Value value, boolean follows) {
    public Told(String id, String of, Value value) {
        this(id, of, value, false);
    }
}
