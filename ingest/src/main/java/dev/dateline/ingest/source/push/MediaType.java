package dev.dateline.ingest.source.push;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The forms in which items may be sent: JSON, JSON lines, XML of any kind, plain text, and what is not told. */
final class MediaType {
    private static final Set<String> TAKEN = Set.of(
            "application/json",
            "application/x-ndjson",
            "application/ndjson",
            "application/jsonl",
            "application/xml",
            "text/xml",
            "text/plain",
            // What curl calls whatever it is given, what many call what they do not know, and none: for JSON and XML.
            "application/x-www-form-urlencoded",
            "application/octet-stream",
            "");

    private MediaType() {}

    /** By a request's header, parameters aside; which format it is, the bytes tell. */
    static boolean isTaken(@Nullable String contentType) {
        String given = contentType == null ? "" : contentType;
        int parameters = given.indexOf(';');
        String type = (parameters < 0 ? given : given.substring(0, parameters))
                .strip()
                .toLowerCase(Locale.ROOT);
        boolean suffixed = type.startsWith("application/") && (type.endsWith("+json") || type.endsWith("+xml"));
        return suffixed || TAKEN.contains(type);
    }
}
