package dev.dateline.contract.desk;

import dev.dateline.contract.json.Require;

/** A figure that a correction changes, both as they are written: {@code 1.4}, {@code 3-1/4}. */
public record Change(String before, String after) {
    public Change {
        Require.line("before", before);
        Require.line("after", after);
    }
}
