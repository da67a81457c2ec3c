package dev.dateline.contract.ledger;

import dev.dateline.contract.json.Require;

/**
 * A figure.
 *
 * @param words as they stand in the item, such as {@code at least 27}
 * @param number what they come to
 */
public record Amount(String words, double number, Meant meant) {
    public Amount {
        Require.line("words", words);
        Require.that(Double.isFinite(number) && number >= 0, "number " + number + " is none that is counted");
        Require.present("meant", meant);
    }

    /** Whether both can be so at once: "at least 27" and "32" can, "27" and "32" cannot. */
    public boolean agrees(Amount other) {
        return meant.low(number) <= other.meant.high(other.number)
                && other.meant.low(other.number) <= meant.high(number);
    }
}
