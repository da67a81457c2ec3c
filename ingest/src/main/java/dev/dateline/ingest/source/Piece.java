package dev.dateline.ingest.source;

import dev.dateline.contract.json.Json;
import io.vertx.core.buffer.Buffer;
import java.util.ArrayList;
import java.util.List;

/** What should be one object, and the line (from 1) on which it begins. */
record Piece(int line, Buffer bytes) {
    /** All of a delivery: its lines that are not blank, or the whole as one piece. */
    static List<Piece> of(Delivery delivery) {
        List<Piece> lines = lines(delivery.body());
        boolean several = lines.size() > 1 && (delivery.inLines() || isWhole(lines.getFirst()));
        boolean parted = several || (delivery.inLines() && lines.size() == 1);
        return parted ? lines : List.of(new Piece(1, delivery.body()));
    }

    /** A pretty-printed object never ends on its first line. */
    private static boolean isWhole(Piece first) {
        try {
            return Json.tree(first.bytes().getBytes()).isObject();
        } catch (Json.Malformed e) {
            return false;
        }
    }

    private static List<Piece> lines(Buffer body) {
        List<Piece> lines = new ArrayList<>();
        int start = 0;
        for (int number = 1; start < body.length(); number++) {
            int end = start;
            while (end < body.length() && body.getByte(end) != '\n') {
                end++;
            }
            if (!isBlank(body, start, end)) {
                lines.add(new Piece(number, body.slice(start, end)));
            }
            start = end + 1;
        }
        return lines;
    }

    private static boolean isBlank(Buffer body, int start, int end) {
        for (int i = start; i < end; i++) {
            byte c = body.getByte(i);
            if (c != ' ' && c != '\t' && c != '\r') {
                return false;
            }
        }
        return true;
    }
}
