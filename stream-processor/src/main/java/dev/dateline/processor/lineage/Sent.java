package dev.dateline.processor.lineage;

import dev.dateline.contract.json.Require;
import dev.dateline.contract.wire.Copy;
import dev.dateline.contract.wire.ItemVersion;
import dev.dateline.contract.wire.WireItem;
import dev.dateline.processor.match.watch.Around;
import dev.dateline.processor.print.Prints;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of an item's text, to hold later ones against.
 *
 * @param made when its provider made the version
 * @param copy without its notes
 * @param corrects whether it is itself a correction
 * @param around what watches may ask besides; null in records of before
 */
public record Sent(
        ItemVersion version,
        Instant made,
        Copy copy,
        Prints prints,
        boolean corrects,
        @Nullable Around around) {
    public Sent {
        Require.present("version", version);
        Require.present("made", made);
        Require.present("copy", copy);
        Require.present("prints", prints);
    }

    public static Sent of(WireItem item, Prints prints) {
        Copy copy = new Copy(
                item.copy().language(), item.copy().headline(), item.copy().body(), List.of());
        return new Sent(item.version(), item.versionCreated(), copy, prints, Notice.isIn(item), Around.of(item));
    }
}
