package dev.dateline.standalone.config;

import dev.dateline.ingest.source.Inlet;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A folder that files are left in.
 *
 * @param settled how long a file must not have changed to be whole, at most an hour; two seconds where it is left out. Five
 *     times as long where its end does not prove itself
 */
public record FolderSettings(Path path, Duration settled) {
    private static final Duration LONGEST = Duration.ofHours(1);

    public FolderSettings(@Nullable Path path, @Nullable Duration settled) {
        if (path == null || path.toString().isBlank()) {
            throw new BadValue("path", "is missing");
        }
        this.path = path;
        this.settled = settled == null ? Inlet.Folder.USUAL : settled;
        boolean likely = !this.settled.isNegative() && this.settled.compareTo(LONGEST) <= 0;
        BadValue.unless(likely, "settled", settled + " is not zero to one hour (PT0S to PT1H)");
    }
}
