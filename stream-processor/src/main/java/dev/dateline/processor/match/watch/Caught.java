package dev.dateline.processor.match.watch;

import java.util.List;

/** A watch that catches an item, and what of its query stands in it, as its editor wrote it. */
public record Caught(String watch, List<String> clauses) {
    public Caught {
        clauses = List.copyOf(clauses);
    }
}
