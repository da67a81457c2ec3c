package dev.dateline.standalone.bench.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What was measured: the counted rounds of each format, and what they come to. */
record IngestReport(IngestOptions options, List<OfForm> forms) {
    /** So much of bare producing a push should reach. */
    static final double GOAL = 0.5;

    static final String HEAD = "round    format      items/s:    read  in process      push      bare   in process:bare"
            + "   push:bare  heap MB  peak MB";

    /**
     * One format's rounds.
     *
     * @param ratio of each round's push to its bare producer, the median
     */
    record OfForm(Form form, List<Rates> rounds, Rates median, double ratio) {
        static OfForm of(Form form, List<Rates> rounds) {
            return new OfForm(form, rounds, Rates.median(rounds), Rates.median(rounds, Rates::pushOfBare));
        }
    }

    static String line(String round, Form form, Rates rates) {
        return String.format(
                Locale.ROOT,
                "%-7s  %-10s  %,16.0f  %,10.0f  %,8.0f  %,8.0f  %16.2f  %10.2f",
                round,
                form.title(),
                rates.read(),
                rates.inProcess(),
                rates.push(),
                rates.bare(),
                rates.inProcessOfBare(),
                rates.pushOfBare());
    }

    /** The medians, and whether they are good enough. */
    List<String> summary() {
        List<String> lines = new ArrayList<>();
        forms.forEach(each -> lines.add(line("median", each.form(), each.median())));
        forms.forEach(each -> lines.add(String.format(
                Locale.ROOT,
                "%s: HTTP push is %.2f times bare producing, each with %d in flight (median of the rounds' ratios); goal %.1f: %s",
                each.form().title(),
                each.ratio(),
                options.inFlight(),
                GOAL,
                each.ratio() >= GOAL ? "reached" : "missed")));
        return lines;
    }
}
