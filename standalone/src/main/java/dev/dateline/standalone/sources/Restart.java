package dev.dateline.standalone.sources;

import dev.dateline.standalone.config.DatelineConfig;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What of changed settings counts only after a restart: everything but the sources. */
final class Restart {
    private static final String SOURCES = "ingest.sources";

    private Restart() {}

    /** The paths of what differs, without values: they may be secret. */
    static List<String> needed(DatelineConfig started, DatelineConfig now) {
        List<String> paths = new ArrayList<>();
        compare("", started, now, paths);
        return paths;
    }

    private static void compare(String path, Record one, Record other, List<String> paths) {
        for (RecordComponent component : one.getClass().getRecordComponents()) {
            String here = path.isEmpty() ? component.getName() : path + "." + component.getName();
            Object before = value(component, one);
            Object after = value(component, other);
            if (before instanceof Record inner
                    && after instanceof Record changed
                    && inner.getClass() == changed.getClass()) {
                compare(here, inner, changed, paths);
            } else if (!here.equals(SOURCES) && !Objects.equals(before, after)) {
                paths.add(here);
            }
        }
    }

    private static Object value(RecordComponent component, Record record) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("settings are public records", e);
        }
    }
}
