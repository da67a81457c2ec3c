package dev.dateline.standalone.bench;

import java.util.List;
import java.util.Locale;

/**
 * What was measured, in milliseconds: what the console's API takes to answer.
 *
 * @param idle one editor, and nothing else happens; medians over the rounds
 * @param busy all editors, while proposals come
 * @param seen an item is sent → its proposal is at every console, on a busy desk
 */
public record DeskReport(DeskOptions options, Figures idle, Figures busy, Figures seen) {
    private static final double MOST_MS = 250;
    private static final double MOST_TIMES = 5;

    static DeskReport of(DeskOptions options, List<Figures> idle, List<Figures> busy, List<Figures> seen) {
        return new DeskReport(options, Figures.median(idle), Figures.median(busy), Figures.median(seen));
    }

    /** As a table, and whether it is good enough. */
    public List<String> lines() {
        double times = busy.p99() / idle.p99();
        return List.of(
                line("median", "an idle desk, one editor", idle),
                line("median", "a busy desk, %d editors".formatted(options.editors()), busy),
                line("median", "item sent → proposal at a console", seen),
                String.format(
                        Locale.ROOT,
                        "p99 %.1f ms on a busy desk (goal 250: %s), %.2f times an idle one's (goal 5: %s)",
                        busy.p99(),
                        busy.p99() <= MOST_MS ? "reached" : "missed",
                        times,
                        times <= MOST_TIMES ? "reached" : "missed"));
    }

    static String head() {
        return "%-9s%-36s%7s%9s%9s%9s%9s".formatted("round", "milliseconds", "n", "p50", "p90", "p99", "max");
    }

    static String line(String round, String name, Figures figures) {
        return String.format(
                Locale.ROOT,
                "%-9s%-36s%7d%9.1f%9.1f%9.1f%9.1f",
                round,
                name,
                figures.n(),
                figures.p50(),
                figures.p90(),
                figures.p99(),
                figures.max());
    }
}
