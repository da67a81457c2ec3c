package dev.dateline.standalone.bench;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What was measured, in milliseconds.
 *
 * @param records what the floor's records are like
 * @param rounds the counted ones
 * @param median of each figure over all rounds
 */
public record LatencyReport(
        LatencyOptions options, String records, List<Round> rounds, Round median, Judgement judgement) {
    static LatencyReport of(LatencyOptions options, String records, List<Round> rounds) {
        Round median = new Round(
                0,
                over(rounds, Round::floor),
                over(rounds, Round::approve),
                over(rounds, Round::itemFromPost),
                over(rounds, Round::itemFromAnswer));
        return new LatencyReport(options, records, rounds, median, Judgement.of(median.approve(), median.floor()));
    }

    /** The heading of {@link #lines}. */
    static String head() {
        return "%-8s%-34s%7s%10s%10s%10s%10s".formatted("round", "milliseconds", "n", "p50", "p90", "p99", "max");
    }

    /** A line for each way that was measured in this round. */
    static List<String> lines(String name, Round round) {
        return List.of(
                line(name, "floor: two hops of Kafka", round.floor()),
                line(name, "approve → reader", round.approve()),
                line(name, "item sent → proposal at the desk", round.itemFromPost()),
                line(name, "item accepted → the same", round.itemFromAnswer()));
    }

    /** The medians, and whether they are good enough. */
    public List<String> summary() {
        List<String> lines = lines("median", median);
        String verdict = String.format(
                Locale.ROOT,
                "approve → reader is %.2f times the floor at p50, %.2f times at p99; goal %.0f times: %s",
                judgement.p50(),
                judgement.p99(),
                Judgement.GOAL,
                judgement.holds() ? "reached" : "missed");
        return Stream.concat(lines.stream(), Stream.of(verdict)).toList();
    }

    private static String line(String round, String way, Figures figures) {
        return String.format(
                Locale.ROOT,
                "%-8s%-34s%7d%10.2f%10.2f%10.2f%10.2f",
                round,
                way,
                figures.n(),
                figures.p50(),
                figures.p90(),
                figures.p99(),
                figures.max());
    }

    private static Figures over(List<Round> rounds, Function<Round, Figures> way) {
        return Figures.median(rounds.stream().map(way).toList());
    }
}
