package dev.dateline.contract.desk;

import dev.dateline.contract.json.Require;
import dev.dateline.contract.wire.ItemVersion;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a correction was found to correct, by its text.
 *
 * @param of the item that it corrects, in the version that was wrong
 * @param changes the figures that it changes, as far as they could be told
 * @param loss what took the corrected item back since; null while it stands, and in records of before
 */
public record Mends(
        ItemVersion of, List<Change> changes, @Nullable Loss loss) {
    public Mends {
        Require.present("of", of);
        changes = List.copyOf(Require.present("changes", changes));
    }

    /** Of an item that stands. */
    public Mends(ItemVersion of, List<Change> changes) {
        this(of, changes, null);
    }

    public Mends losing(Loss by) {
        return new Mends(of, changes, by);
    }
}
