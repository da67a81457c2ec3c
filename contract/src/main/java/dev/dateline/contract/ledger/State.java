package dev.dateline.contract.ledger;

import dev.dateline.contract.json.Require;

/**
 * How something stands, such as a border that is closed.
 *
 * @param is one of the values that its kind has, such as {@code closed}: the same for all who say so
 * @param words as they stand in the item, such as {@code has been sealed off}
 * @param turned whether the words tell of the change to it; what others said before of another value is over then
 */
public record State(String is, String words, boolean turned) {
    public State {
        Require.line("is", is);
        Require.line("words", words);
    }
}
