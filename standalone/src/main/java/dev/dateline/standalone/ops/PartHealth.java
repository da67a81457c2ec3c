package dev.dateline.standalone.ops;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * Whether a part does its work.
 *
 * @param part its name
 * @param reasons why not, a line each; empty where it does
 * @param notes what is wrong elsewhere by its word, and keeps it from nothing, a line each
 */
public record PartHealth(
        String part,
        boolean ready,
        List<String> reasons,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> notes) {
    public PartHealth {
        reasons = List.copyOf(reasons);
        notes = List.copyOf(notes);
    }

    static PartHealth of(String part, List<String> reasons, List<String> notes) {
        return new PartHealth(part, reasons.isEmpty(), reasons, notes);
    }
}
