package dev.dateline.standalone.replay;

import java.util.List;

/**
 * What became of a batch's lines.
 *
 * @param accepted item versions, each {@code uri version}
 */
public record Receipt(List<String> accepted, List<Refused> refused) {
    static final Receipt EMPTY = new Receipt(List.of(), List.of());

    public Receipt {
        accepted = List.copyOf(accepted);
        refused = List.copyOf(refused);
    }

    /**
     * A line that was not accepted.
     *
     * @param line in the file, from 1
     * @param offset the byte of the file at which it begins, from 0
     * @param detail one line for a person
     */
    public record Refused(long line, long offset, String reason, String detail) {}
}
