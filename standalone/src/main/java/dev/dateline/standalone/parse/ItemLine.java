package dev.dateline.standalone.parse;

import dev.dateline.contract.json.Json;
import dev.dateline.contract.wire.Details;
import dev.dateline.contract.wire.ItemId;
import dev.dateline.contract.wire.WireItem;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One item as one line of JSON; what the item does not say is left out. */
final class ItemLine {
    private final Map<String, Object> fields = new LinkedHashMap<>();

    private ItemLine() {}

    static String of(WireItem item, String format, String file) {
        ItemLine line = new ItemLine();
        line.identity(item);
        line.words(item);
        line.handling(item);
        line.put("media", item.details().media());
        line.put("flags", item.details().flags());
        line.put("format", format);
        line.put("file", file);
        return Json.text(line.fields);
    }

    private void identity(WireItem item) {
        Details.Timeline times = item.details().timeline();
        boolean trusted = !item.details().flags().contains(Details.Flag.TIME_NOT_TRUSTED);
        put("uri", item.version().item().uri());
        put("version", item.version().version());
        put("headline", item.copy().headline());
        put("links", item.details().links());
        put("firstCreated", times == null ? null : times.firstCreated());
        put("versionCreated", trusted ? item.versionCreated() : null);
        put("timeAsWritten", times == null ? null : times.created());
    }

    private void words(WireItem item) {
        Details.Credits credits = item.details().credits();
        put("body", item.copy().body());
        put("summary", credits == null ? null : credits.summary());
        put("authors", credits == null ? null : credits.authors());
        put("categories", item.details().subjects());
        put("language", item.copy().language());
        put("dateline", credits == null ? null : credits.dateline());
        put("byline", credits == null ? null : credits.byline());
        put("credit", credits == null ? null : credits.credit());
        put("usage", credits == null ? null : credits.usage());
        put("notes", item.copy().notes());
    }

    private void handling(WireItem item) {
        Details.Timeline times = item.details().timeline();
        put("pubStatus", item.handling().status().name().toLowerCase(Locale.ROOT));
        put("action", item.action().name().toLowerCase(Locale.ROOT));
        put("urgency", item.handling().urgency());
        put("embargo", item.handling().embargo());
        put("expires", times == null ? null : times.expires());
        put("about", item.handling().about().stream().map(ItemId::uri).toList());
    }

    private void put(String name, @Nullable Object value) {
        boolean empty = (value instanceof Collection<?> list && list.isEmpty()) || "".equals(value);
        if (value != null && !empty) {
            fields.put(name, value);
        }
    }
}
