package dev.dateline.standalone.bench.fanout;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** What was measured: the counted rounds of each load, and what they come to. */
record FanoutReport(FanoutOptions options, List<String> servers, List<Round> rounds) {
    static final String HEAD = String.format(
            "%-8s%-7s%-9s%10s%9s%9s%9s%7s%7s%8s%12s%10s",
            "load",
            "round",
            "server",
            "joined s",
            "deliv/s",
            "p50 ms",
            "p99 ms",
            "lost",
            "twice",
            "cut off",
            "CPU s/1M",
            "broker");

    static String line(Round round) {
        Measure measure = round.measure();
        return String.format(
                Locale.ROOT,
                "%-8s%-7s%-9s%10.2f%9.0f%9.1f%9.1f%7d%7d%8d%12.2f%10.2f",
                round.load().word(),
                round.number() <= 0 ? "warm-up" : round.number(),
                round.server(),
                measure.joined(),
                measure.deliveries(),
                measure.p50(),
                measure.p99(),
                measure.lost(),
                measure.twice(),
                measure.cutOff(),
                measure.cpu(),
                round.broker());
    }

    /** For each load a table: medians with their intervals, and ratios round by round to each server but the gateway. */
    List<String> summary() {
        List<String> lines = new ArrayList<>();
        for (Load load : options.loads()) {
            lines.add("");
            lines.add(String.format(
                    Locale.ROOT,
                    "%s, %,d readers, updates of %d bytes; medians of %d rounds [95 %% interval]",
                    load.title(),
                    options.readers(),
                    options.size(),
                    options.rounds()));
            servers.forEach(server -> lines.add(row(load, server)));
        }
        return lines;
    }

    private String row(Load load, String server) {
        List<Round> own = of(load, server);
        StringBuilder row = new StringBuilder(String.format(
                Locale.ROOT,
                "%-9sjoined in s %-19s CPU s/1M %-24s p50 ms %-20s p99 ms %-24s",
                server,
                over(own, Measure::joined).text("%.2f"),
                over(own, Measure::cpu).text("%.2f"),
                over(own, Measure::p50).text("%.1f"),
                over(own, Measure::p99).text("%.1f")));
        for (String peer : servers) {
            if (!peer.equals(server) && !peer.equals(GatewayServer.NAME)) {
                row.append(String.format(
                        " | of %s: CPU %s, p99 %s",
                        peer,
                        ratio(own, of(load, peer), Measure::cpu).text("%.2f"),
                        ratio(own, of(load, peer), Measure::p99).text("%.2f")));
            }
        }
        long wrong = own.stream()
                .map(Round::measure)
                .mapToLong(measure -> measure.lost() + measure.twice() + measure.cutOff())
                .sum();
        return wrong == 0 ? row.toString() : row + " | " + wrong + " lost, twice or cut off";
    }

    private List<Round> of(Load load, String server) {
        return rounds.stream()
                .filter(round -> round.load() == load && round.server().equals(server))
                .toList();
    }

    private static Interval over(List<Round> rounds, ToDoubleFunction<Measure> figure) {
        return Interval.of(rounds.stream()
                .map(round -> figure.applyAsDouble(round.measure()))
                .toList());
    }

    private static Interval ratio(List<Round> own, List<Round> others, ToDoubleFunction<Measure> figure) {
        List<Double> ratios = new ArrayList<>();
        for (int i = 0; i < own.size(); i++) {
            double other = figure.applyAsDouble(others.get(i).measure());
            ratios.add(other == 0 ? Double.NaN : figure.applyAsDouble(own.get(i).measure()) / other);
        }
        return Interval.of(ratios);
    }
}
