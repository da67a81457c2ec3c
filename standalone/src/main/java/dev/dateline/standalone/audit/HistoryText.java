package dev.dateline.standalone.audit;

import dev.dateline.contract.desk.Act;
import dev.dateline.contract.desk.Outcome;
import dev.dateline.contract.desk.Sighting;
import dev.dateline.contract.live.Entry;
import dev.dateline.processor.audit.History;
import dev.dateline.processor.audit.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A history as a person reads it in a terminal. */
public final class HistoryText {
    private HistoryText() {}

    /** A line for each decision, in their order, and what they came to. Times are UTC. */
    public static List<String> lines(History history) {
        List<String> lines = new ArrayList<>();
        history.lines().forEach(line -> lines.add(line(line)));
        long refused = history.lines().stream()
                .filter(line -> line.outcome() instanceof Outcome.Refused)
                .count();
        lines.add(String.format(
                Locale.ROOT,
                "%,d decisions, %,d refused; %,d entries%s%s",
                history.lines().size(),
                refused,
                history.entries().size(),
                history.entries().isEmpty()
                        ? ""
                        : ", position " + history.entries().getLast().mark().position(),
                history.aside() == 0 ? "" : "; " + history.aside() + " records could not be read"));
        return lines;
    }

    /** A line for each who looked, in their order. Times are UTC. */
    public static List<String> seen(List<Sighting> sightings) {
        return sightings.stream()
                .map(one -> String.format(
                                Locale.ROOT,
                                "%s  %-12s saw %-10s %s",
                                one.at(),
                                one.by(),
                                one.what().name().toLowerCase(Locale.ROOT),
                                one.proposal() == null ? "" : one.proposal())
                        .stripTrailing())
                .toList();
    }

    private static String line(Line line) {
        return String.format(
                Locale.ROOT,
                "%s  %-12s %-10s %s  %s",
                line.decision().at(),
                line.decision().by(),
                name(line.decision().act()),
                became(line),
                line.decision().id());
    }

    private static String name(Act act) {
        String name = act.getClass().getSimpleName();
        return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }

    private static String became(Line line) {
        return switch (line.outcome()) {
            case Outcome.Refused refused -> "refused (" + refused.refusal() + "): " + refused.detail();
            case Outcome.Accepted accepted -> {
                Entry entry = line.entry();
                String without = accepted.leftOut() == null
                        ? ""
                        : "; went out without "
                                + String.join("; ", accepted.leftOut().media());
                yield entry == null
                        ? "accepted; readers see nothing of it" + without
                        : "seq " + entry.mark().seq() + ", " + entry.mark().position()
                                + (entry instanceof Entry.Erased ? ", taken down since" : "");
            }
        };
    }
}
