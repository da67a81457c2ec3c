package dev.dateline.processor.lineage;

import dev.dateline.contract.desk.Change;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an item is, by its text, to those that came before it. */
public sealed interface Kin {
    /** Nothing that came before is like it. */
    record New() implements Kin {}

    /** It is a copy of an earlier one, the same or longer or rewritten. */
    record Repeats(Copies.Copy copy) implements Kin {}

    /**
     * It corrects an earlier one, and is never taken for a copy.
     *
     * @param of null where it cannot be told which
     * @param changes which figures, as far as can be told; empty where {@code of} is null, but for what it says itself
     */
    record Corrects(@Nullable Sent of, List<Change> changes) implements Kin {
        public Corrects {
            changes = List.copyOf(changes);
        }
    }
}
