package dev.dateline.ingest.format.cap;

import dev.dateline.ingest.format.Surroundings.Category;
import dev.dateline.ingest.format.xml.Element;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Everything that an alert says in codes; the scheme is the name of CAP's element or that which the sender gives. */
final class CapCategories {
    private final Set<Category> found = new LinkedHashSet<>();

    private CapCategories() {}

    static List<Category> of(Element alert, List<Element> infos) {
        CapCategories categories = new CapCategories();
        for (Element info : infos) {
            categories.info(info);
        }
        categories.codes(alert, "code", "incidents");
        return List.copyOf(categories.found);
    }

    private void info(Element info) {
        info.children("event").forEach(event -> add("event", null, event.line()));
        codes(info, "category", "responseType", "urgency", "severity", "certainty");
        info.children("eventCode").forEach(this::pair);
        info.children("parameter").forEach(this::pair);
        for (Element area : info.children("area")) {
            area.children("areaDesc").forEach(place -> add("area", null, place.line()));
            area.children("geocode").forEach(this::pair);
        }
    }

    private void codes(Element of, String... names) {
        for (String name : names) {
            of.children(name).forEach(code -> add(name, code.line(), null));
        }
    }

    /** CAP 1.0 wrote {@code NAME=VALUE} instead. */
    private void pair(Element pair) {
        String name = CapAlert.line(pair, "valueName");
        String value = CapAlert.line(pair, "value");
        String line = pair.line();
        int equals = line == null ? -1 : line.indexOf('=');
        if (name == null && line != null && equals > 0) {
            add(line.substring(0, equals), line.substring(equals + 1), null);
        } else {
            add(name == null ? pair.name() : name, value, null);
        }
    }

    private void add(String scheme, @Nullable String code, @Nullable String name) {
        if (code != null || name != null) {
            found.add(new Category(scheme, code, name));
        }
    }
}
