package dev.dateline.standalone.bench;

import java.util.List;
import java.util.Locale;

/**
 * What was measured, in milliseconds.
 *
 * @param pages kill sent → each open page changed, over all kills
 * @param receipts kill sent → the desk's receipt says that every open page shows it
 * @param slow pages that took longer than {@link #GOAL_MS}, each with its kill; the slowest first
 */
public record WithdrawalReport(WithdrawalOptions options, Figures pages, Figures receipts, List<String> slow) {
    /** What the issue asks of the 99th of a hundred pages. */
    static final int GOAL_MS = 1_000;

    /** As a table, and whether it is good enough. */
    public List<String> lines() {
        return List.of(
                line("way (milliseconds)", "n", "p50", "p90", "p99", "max"),
                line("kill sent → an open page changed", pages),
                line("kill sent → the receipt is complete", receipts),
                "slower than %d ms: %s".formatted(GOAL_MS, slow.isEmpty() ? "none" : String.join(", ", slow)),
                String.format(
                        Locale.ROOT,
                        "p99 %.0f ms over %d kills on %d open pages; goal %d ms: %s",
                        pages.p99(),
                        options.kills(),
                        options.pages(),
                        GOAL_MS,
                        pages.p99() <= GOAL_MS ? "reached" : "missed"));
    }

    private static String line(String name, Object... columns) {
        return "%-38s%9s%9s%9s%9s%9s".formatted(name, columns[0], columns[1], columns[2], columns[3], columns[4]);
    }

    private static String line(String name, Figures figures) {
        return line(
                name,
                figures.n(),
                shown(figures.p50()),
                shown(figures.p90()),
                shown(figures.p99()),
                shown(figures.max()));
    }

    private static String shown(double millis) {
        return String.format(Locale.ROOT, "%.0f", millis);
    }
}
