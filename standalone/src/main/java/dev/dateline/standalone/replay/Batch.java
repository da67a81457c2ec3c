package dev.dateline.standalone.replay;

import java.io.ByteArrayOutputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Lines that go in one request.
 *
 * @param from the first line of the file that is dealt with when this is
 * @param upTo the last one; some in between may be blank or unfit
 */
record Batch(long from, long upTo, List<Line.Sendable> lines) {
    Batch {
        lines = List.copyOf(lines);
    }

    /** The names that it holds; whatever comes later under one of them has to wait. */
    Set<String> uris() {
        Set<String> uris = new HashSet<>();
        for (Line.Sendable line : lines) {
            if (!line.uri().isEmpty()) {
                uris.add(line.uri());
            }
        }
        return uris;
    }

    /** JSON lines. */
    byte[] body() {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (Line.Sendable line : lines) {
            body.writeBytes(line.ninjs());
            body.write('\n');
        }
        return body.toByteArray();
    }

    /** Each line for itself. */
    List<Batch> apart() {
        return lines.stream()
                .map(line -> new Batch(line.number(), line.number(), List.of(line)))
                .toList();
    }
}
