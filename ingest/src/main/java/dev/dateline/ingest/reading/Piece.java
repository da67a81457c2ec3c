package dev.dateline.ingest.reading;

import dev.dateline.contract.json.Json;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What should be one document, and the line (from 1) on which it begins. */
public final class Piece {
    private final int line;
    private final byte[] bytes;
    private final boolean ofLines;

    /** {@code bytes} belong to the piece from now on. */
    public Piece(int line, byte[] bytes) {
        this(line, bytes, false);
    }

    private Piece(int line, byte[] bytes, boolean ofLines) {
        this.line = line;
        this.bytes = bytes;
        this.ofLines = ofLines;
    }

    public int line() {
        return line;
    }

    /** Not a copy: to be read only. */
    public byte[] bytes() {
        return bytes;
    }

    /** Whether this is one of several lines of JSON. */
    boolean isOfLines() {
        return ofLines;
    }

    /** All of a delivery: its lines that are not blank, or the whole as one piece. */
    static List<Piece> of(byte[] bytes, boolean inLines) {
        List<Piece> lines = lines(bytes);
        boolean several = lines.size() > 1 && (inLines || isWhole(lines.getFirst()));
        boolean parted = several || (inLines && lines.size() == 1);
        return parted ? lines : List.of(new Piece(1, bytes));
    }

    /** A pretty-printed object never ends on its first line. */
    private static boolean isWhole(Piece first) {
        try {
            return Json.tree(first.bytes).isObject();
        } catch (Json.Malformed e) {
            return false;
        }
    }

    private static List<Piece> lines(byte[] body) {
        List<Piece> lines = new ArrayList<>();
        int start = 0;
        for (int number = 1; start < body.length; number++) {
            int end = start;
            while (end < body.length && body[end] != '\n') {
                end++;
            }
            if (!isBlank(body, start, end)) {
                lines.add(new Piece(number, Arrays.copyOfRange(body, start, end), true));
            }
            start = end + 1;
        }
        return lines;
    }

    private static boolean isBlank(byte[] body, int start, int end) {
        for (int i = start; i < end; i++) {
            if (body[i] != ' ' && body[i] != '\t' && body[i] != '\r') {
                return false;
            }
        }
        return true;
    }
}
