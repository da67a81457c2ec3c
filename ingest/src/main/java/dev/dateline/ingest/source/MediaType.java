package dev.dateline.ingest.source;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The forms in which items may be sent. */
enum MediaType {
    JSON,
    JSON_LINES,
    OTHER;

    /** From a request's header, parameters aside; {@code OTHER} where there is none. */
    static MediaType of(@Nullable String contentType) {
        String given = contentType == null ? "" : contentType;
        int parameters = given.indexOf(';');
        String type = (parameters < 0 ? given : given.substring(0, parameters))
                .strip()
                .toLowerCase(Locale.ROOT);
        return switch (type) {
            case "application/json" -> JSON;
            case "application/x-ndjson", "application/ndjson", "application/jsonl" -> JSON_LINES;
            default -> type.startsWith("application/") && type.endsWith("+json") ? JSON : OTHER;
        };
    }
}
