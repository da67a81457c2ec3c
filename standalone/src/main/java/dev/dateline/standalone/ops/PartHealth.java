package dev.dateline.standalone.ops;

import java.util.List;

/**
 * Whether a part does its work.
 *
 * @param part its name
 * @param reasons why not, a line each; empty where it does
 */
public record PartHealth(String part, boolean ready, List<String> reasons) {
    public PartHealth {
        reasons = List.copyOf(reasons);
    }

    static PartHealth of(String part, List<String> reasons) {
        return new PartHealth(part, reasons.isEmpty(), reasons);
    }
}
