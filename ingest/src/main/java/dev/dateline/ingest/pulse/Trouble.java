package dev.dateline.ingest.pulse;

import java.util.Locale;

/** What can be wrong with a source, the worst first. */
enum Trouble {
    /** It cannot be read, again and again. */
    FAILING,
    /** Nothing came for unusually long. */
    SILENT,
    /** Much of what it sends is refused. */
    UNREADABLE;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
