package dev.dateline.standalone.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What is said at the end. Pure. */
final class Summary {
    private Summary() {}

    static List<String> of(Tally tally) {
        Tally.Count count = tally.now();
        List<String> lines = new ArrayList<>();
        lines.add(String.format(
                Locale.ROOT,
                "%,d lines: %,d accepted, %,d refused",
                count.accepted() + count.refusals(),
                count.accepted(),
                count.refusals()));
        count.refused().forEach((reason, many) -> lines.add(String.format(Locale.ROOT, "  %,d %s", many, reason)));
        count.first().forEach(each -> lines.add("  line " + each.line() + ": " + each.detail()));
        lines.add(String.format(
                Locale.ROOT,
                "%.1f s, %,.0f items/s; a request was acknowledged within %.1f ms (p50), %.1f ms (p99); %,d tried again",
                count.elapsed().toNanos() / 1e9,
                count.rate(),
                tally.millis(50),
                tally.millis(99),
                count.retried()));
        return lines;
    }

    /** A last line that the cursor has not gone past. */
    static String unfinished(Line.Unfit line) {
        return String.format(
                Locale.ROOT,
                "line %,d, byte %,d: unfinished last line (no line end; %s), left for the next run",
                line.number(),
                line.offset(),
                line.reason());
    }
}
