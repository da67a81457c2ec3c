package dev.dateline.contract.desk;

import dev.dateline.contract.json.Require;
import dev.dateline.contract.wire.ItemVersion;
import java.util.List;

/**
 * What a correction was found to correct, by its text.
 *
 * @param of the item that it corrects, in the version that was wrong
 * @param changes the figures that it changes, as far as they could be told
 */
public record Mends(ItemVersion of, List<Change> changes) {
    public Mends {
        Require.present("of", of);
        changes = List.copyOf(Require.present("changes", changes));
    }
}
