package dev.dateline.ingest.format.xml;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Addresses as they stand in wires' XML. */
public final class Addresses {
    private Addresses() {}

    /** Resolved against {@code base}; as it stands where it cannot be. */
    public static @Nullable String absolute(@Nullable String href, @Nullable URI base) {
        if (href == null || base == null) {
            return href;
        }
        try {
            return base.resolve(href).toString();
        } catch (IllegalArgumentException e) {
            return href;
        }
    }
}
