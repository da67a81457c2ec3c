package dev.dateline.ingest.format.lines;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dateline.contract.json.Json;
import dev.dateline.contract.wire.RejectReason;
import dev.dateline.ingest.format.Direction;
import dev.dateline.ingest.format.Draft;
import dev.dateline.ingest.format.Format;
import dev.dateline.ingest.format.Found;
import dev.dateline.ingest.format.Naming;
import dev.dateline.ingest.format.Stamps;
import dev.dateline.ingest.format.Surroundings;
import dev.dateline.ingest.format.Text;
import dev.dateline.ingest.format.Words;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One object of an archive: {@code id}, {@code received}, {@code headline} and {@code body}, maybe {@code url} and {@code source}. */
public final class LinesFormat implements Format {
    private static final int MOST = 1000;

    @Override
    public List<Found> read(byte[] bytes, Told told) {
        try {
            JsonNode tree = Json.tree(bytes);
            if (!tree.isArray()) {
                return List.of(one(tree));
            }
            if (tree.size() > MOST) {
                return List.of(
                        new Found.Unreadable(RejectReason.TOO_LARGE, "the list has more than " + MOST + " objects"));
            }
            List<Found> found = new ArrayList<>();
            tree.forEach(element -> found.add(one(element)));
            return found;
        } catch (Json.Malformed e) {
            return List.of(Found.Unreadable.malformed(String.valueOf(e.getMessage())));
        }
    }

    private static Found one(JsonNode item) {
        String id = text(item, "id");
        if (id == null) {
            return new Found.Unreadable(RejectReason.MISSING_URI, "id is neither text nor a number");
        }
        return new Found.Item(new Draft(
                new Naming(id, text(item, "version"), text(item, "language")),
                words(item),
                new Stamps(null, text(item, "received"), null, null),
                new Direction(null, null, List.of(), List.of(), false),
                around(item),
                List.of()));
    }

    private static Words words(JsonNode item) {
        String headline = text(item, "headline");
        String body = text(item, "body");
        return new Words(
                headline == null ? null : Text.html(headline),
                body == null ? List.of() : List.of(Text.plain(body)),
                null,
                null,
                null,
                List.of());
    }

    private static Surroundings around(JsonNode item) {
        String url = text(item, "url");
        List<Surroundings.Link> links =
                url == null ? List.of() : List.of(new Surroundings.Link("alternate", url, null, null));
        return new Surroundings(links, List.of(), List.of(), null, text(item, "source"));
    }

    private static @Nullable String text(JsonNode item, String name) {
        JsonNode value = item.path(name);
        boolean there =
                (value.isTextual() || value.isNumber()) && !value.asText().isBlank();
        return there ? value.asText() : null;
    }
}
