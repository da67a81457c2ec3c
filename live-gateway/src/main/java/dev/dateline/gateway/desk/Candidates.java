package dev.dateline.gateway.desk;

import dev.dateline.contract.desk.Candidate;
import dev.dateline.contract.desk.CandidateKey;
import dev.dateline.gateway.page.CandidateView;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Stories that no page tells, as matching last offered them. Safe for many threads. */
final class Candidates {
    /** What a desk can look at; the larger ones go first. */
    private static final int SHOWN = 30;

    private static final Comparator<Candidate> LARGEST_FIRST = Comparator.comparingInt(
                    (Candidate candidate) -> -candidate.items())
            .thenComparing(Candidate::since, Comparator.reverseOrder())
            .thenComparing(candidate -> candidate.id().value());

    private final Map<CandidateKey, Candidate> offered = new HashMap<>();
    private long change;

    /** All of them as they are now, and a number that grows with each change. */
    record Now(List<CandidateView> shown, long change) {}

    /** The newest that matching says; null where it is offered no more. */
    synchronized void take(CandidateKey key, @Nullable Candidate candidate) {
        if (candidate != null) {
            offered.put(key, candidate);
        } else {
            offered.remove(key);
        }
        change++;
    }

    synchronized long change() {
        return change;
    }

    synchronized Now now() {
        List<CandidateView> shown = offered.values().stream()
                .sorted(LARGEST_FIRST)
                .limit(SHOWN)
                .map(CandidateView::of)
                .toList();
        return new Now(shown, change);
    }
}
