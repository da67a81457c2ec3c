package dev.dateline.standalone.bench.replay;

import dev.dateline.standalone.bench.Memory;
import dev.dateline.standalone.replay.Tally;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * What one round found. Rates are items a second.
 *
 * @param count as the ingest acknowledged them
 * @param found what then stood on the topics
 */
record ReplayFigures(Tally.Count count, Rates rates, Found found, Memory memory) {
    static final String HEADING =
            "round  accepted/s  matched/s  bare/s  accepted:bare   p50 ms   p99 ms  heap MB  peak MB";

    /**
     * How fast.
     *
     * @param accepted until the last was acknowledged
     * @param matched until matching had committed the last
     * @param bare what a plain producer makes of the same records
     * @param p50 within how many milliseconds half of the requests were acknowledged; {@code p99} for nearly all
     */
    record Rates(double accepted, double matched, double bare, double p50, double p99) {}

    /**
     * Different item versions.
     *
     * @param expected those that were acknowledged
     * @param wire on {@code wire}
     * @param matched in the order of matching
     */
    record Versions(long expected, long wire, long matched) {}

    /**
     * What stands on the topics.
     *
     * @param wireRepeats records on {@code wire} beyond one for each version
     * @param matchedRepeats the same in the order of matching; a few stand there where a sender repeats, and are dropped
     *     when they are matched
     * @param rejected records that were set aside
     */
    record Found(Versions versions, long wireRepeats, long matchedRepeats, long rejected, long proposals) {}

    /** Whether everything that was acknowledged is on the wire and in the order of matching, once, and nothing else. */
    boolean isWhole() {
        Versions versions = found.versions();
        // What came to the wire twice may be put in order twice, and no more than that.
        return versions.expected() == versions.wire()
                && versions.wire() == versions.matched()
                && found.matchedRepeats() <= found.wireRepeats();
    }

    String line(int round) {
        return String.format(
                Locale.ROOT,
                "%5d  %,10.0f  %,9.0f  %,6.0f  %12.0f %%  %7.1f  %7.1f  %7d  %7s",
                round,
                rates.accepted(),
                rates.matched(),
                rates.bare(),
                100 * rates.accepted() / rates.bare(),
                rates.p50(),
                rates.p99(),
                memory.heapMegabytes(),
                memory.peak());
    }

    static List<String> conclusions(List<ReplayFigures> rounds) {
        List<String> lines = new ArrayList<>();
        lines.add(String.format(
                Locale.ROOT,
                "median %,10.0f  %,9.0f  %,6.0f",
                median(rounds, each -> each.rates().accepted()),
                median(rounds, each -> each.rates().matched()),
                median(rounds, each -> each.rates().bare())));
        for (int i = 0; i < rounds.size(); i++) {
            lines.add("round " + (i + 1) + ": " + rounds.get(i).whole());
        }
        return lines;
    }

    private String whole() {
        return String.format(
                Locale.ROOT,
                "%,d item versions accepted, %,d on wire (%,d repeats), %,d matched (%,d repeats), %,d proposals; %,d refused %s: %s",
                found.versions().expected(),
                found.versions().wire(),
                found.wireRepeats(),
                found.versions().matched(),
                found.matchedRepeats(),
                found.proposals(),
                count.refusals(),
                count.refused(),
                isWhole() ? "none lost" : "NOT WHOLE");
    }

    private static double median(List<ReplayFigures> rounds, ToDoubleFunction<ReplayFigures> figure) {
        double[] sorted = rounds.stream().mapToDouble(figure).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
