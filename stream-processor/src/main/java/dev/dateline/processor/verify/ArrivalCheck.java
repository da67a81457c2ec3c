package dev.dateline.processor.verify;

import dev.dateline.contract.article.DeskId;
import dev.dateline.contract.wire.ItemVersion;
import dev.dateline.processor.DeskConfig;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Did every accepted item version come to the desks that take it? */
final class ArrivalCheck {
    private final Arrivals arrivals;
    private final List<DeskId> known;
    private final List<DeskConfig> desks;
    private final Instant remembered;
    private final Findings findings;
    private final Map<DeskId, Instant> begun = new HashMap<>();
    private final List<Absent> absent = new ArrayList<>();
    private long untaken;

    /** An item version that came to another desk, and not to this one. */
    private record Absent(DeskId desk, ItemVersion version, Instant written) {}

    /**
     * After matching has been read.
     *
     * @param desks those that are set; none for "whichever took it"
     * @param remembered what is older may have been forgotten by matching
     */
    ArrivalCheck(Arrivals arrivals, List<DeskConfig> desks, Instant remembered, Findings findings) {
        this.arrivals = arrivals;
        this.known = List.copyOf(arrivals.desks());
        this.desks = desks;
        this.remembered = remembered;
        this.findings = findings;
        findings.count(Count.ARRIVED, arrivals.size());
    }

    /**
     * An item version that stands on wire, each once.
     *
     * @param due whether matching had passed it on before the reading began
     */
    void item(ItemVersion version, Instant written, boolean due) {
        Fingerprint print = Fingerprint.of(version.toString());
        List<DeskId> takers = DeskConfig.taking(desks, version.item().provider());
        List<DeskId> came =
                known.stream().filter(desk -> arrivals.cameTo(desk, print)).toList();
        came.forEach(desk -> begun.merge(desk, written, (one, other) -> one.isBefore(other) ? one : other));
        boolean wanted = desks.isEmpty() || !takers.isEmpty();
        boolean isRemembered = !due || !written.isBefore(remembered);
        if (came.isEmpty() && !(wanted && isRemembered)) {
            untaken++;
            return;
        }
        findings.checked(Question.ARRIVED, 1);
        if (!due && (came.isEmpty() || !came.containsAll(takers))) {
            findings.waiting(Question.ARRIVED, 1);
        } else if (came.isEmpty()) {
            findings.problem(Question.ARRIVED, "wire " + version + ": came to no desk");
        } else {
            takers.stream()
                    .filter(desk -> !came.contains(desk))
                    .forEach(desk -> absent.add(new Absent(desk, version, written)));
        }
    }

    /** Judges what came to one desk only: a desk that was set up later need not have the items from before. */
    void close() {
        long before = 0;
        for (Absent one : absent) {
            if (begun.getOrDefault(one.desk(), Instant.MAX).isBefore(one.written())) {
                findings.problem(Question.ARRIVED, "wire " + one.version() + ": did not come to desk " + one.desk());
            } else {
                before++;
            }
        }
        if (before > 0) {
            findings.note(before + " items came to other desks only, before the first item of a desk that takes them:"
                    + " not checked (is this the configuration of the processor?)");
        }
        if (untaken > 0) {
            findings.note(untaken + " items on wire are taken by no desk, or are older than matching remembers");
        }
    }
}
