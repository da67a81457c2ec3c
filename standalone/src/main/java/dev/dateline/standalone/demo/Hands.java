package dev.dateline.standalone.demo;

import dev.dateline.contract.json.Require;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the desk does otherwise than usual when it works by itself.
 *
 * @param after words that stand in an update before this comes; null where it need not wait
 * @param hold why the proposal waits; null where it does not
 * @param reject why the proposal does not go out; null where it does
 * @param note what readers are told where it corrects or withdraws; null for the usual words
 */
public record Hands(
        @Nullable String after,
        @Nullable String hold,
        @Nullable String reject,
        @Nullable String note) {
    /** Nothing out of the ordinary. */
    static final Hands USUAL = new Hands(null, null, null, null);

    public Hands {
        Stream.of(after, hold, reject, note)
                .forEach(words -> Require.that(words == null || !words.isBlank(), "blank words"));
        Require.that(hold == null || reject == null, "either hold or reject");
    }
}
