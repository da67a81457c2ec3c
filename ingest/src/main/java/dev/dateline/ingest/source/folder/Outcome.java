package dev.dateline.ingest.source.folder;

import dev.dateline.ingest.source.Receipt;
import java.util.stream.Collectors;

/**
 * What became of a file that Kafka has.
 *
 * @param failed whether nothing of it was accepted and something refused
 * @param reason what was refused, in lines for a person; empty where nothing was
 */
record Outcome(boolean failed, String reason) {
    static Outcome of(Receipt receipt) {
        if (receipt.rejected().isEmpty()) {
            return new Outcome(false, "");
        }
        String head = "accepted: %d, refused: %d%n"
                .formatted(receipt.accepted().size(), receipt.rejected().size());
        String lines = receipt.rejected().stream()
                .map(line -> "line %d: %s: %s%n".formatted(line.line(), line.reason(), line.detail()))
                .collect(Collectors.joining());
        return new Outcome(receipt.accepted().isEmpty(), head + lines);
    }

    /** Where it went, and the first thing that was refused, in one line. */
    String summary() {
        String first = reason.lines().skip(1).findFirst().orElse("");
        return (failed ? "failed, " : "is done, but some of it was refused, ") + first;
    }
}
