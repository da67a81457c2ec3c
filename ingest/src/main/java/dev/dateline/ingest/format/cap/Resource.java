package dev.dateline.ingest.format.cap;

import dev.dateline.ingest.format.Medium;
import dev.dateline.ingest.format.Surroundings.Link;
import dev.dateline.ingest.format.xml.Addresses;
import dev.dateline.ingest.format.xml.Element;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A file that comes with an alert. {@code href} is null where it stands in the alert only. */
record Resource(
        @Nullable String href,
        @Nullable String type,
        @Nullable String description,
        @Nullable Long size) {
    static Resource of(Element resource, @Nullable URI base) {
        String size = CapAlert.line(resource, "size");
        return new Resource(
                Addresses.absolute(CapAlert.line(resource, "uri"), base),
                CapAlert.line(resource, "mimeType"),
                CapAlert.line(resource, "resourceDesc"),
                size != null && size.matches("[0-9]{1,18}") ? Long.valueOf(size) : null);
    }

    boolean isMedium() {
        return type != null && (type.startsWith("image/") || type.startsWith("audio/") || type.startsWith("video/"));
    }

    /** For one that {@link #isMedium}. */
    Medium medium() {
        String major = type == null ? "" : type.substring(0, type.indexOf('/'));
        List<Medium.Rendition> renditions =
                href == null ? List.of() : List.of(new Medium.Rendition(href, null, type, null, null, size));
        return new Medium(
                href,
                major.equals("image") ? "picture" : major,
                description,
                null,
                new Medium.Rights(null, null, null, List.of(), null),
                renditions);
    }

    @Nullable Link link() {
        return href == null ? null : new Link("enclosure", href, type, description);
    }
}
