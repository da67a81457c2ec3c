package dev.dateline.standalone.status;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What stands on the topics.
 *
 * @param articles how many were ever opened
 * @param entries of all their logs
 * @param openProposals that wait for an editor
 * @param unreadable records on these topics that this version cannot read
 */
public record News(
        int articles, long entries, int openProposals, Agenda agenda, RejectedLately rejected, int unreadable) {

    /**
     * Machine work that waits.
     *
     * @param next when the next scheduled update goes out; null where none is scheduled
     */
    public record Agenda(
            int waiting,
            int scheduled,
            int erasures,
            @Nullable Instant next) {}

    /**
     * What was set aside within the last 24 hours.
     *
     * @param reasons how many for each reason, in lower case
     */
    public record RejectedLately(int total, Map<String, Integer> reasons) {
        public RejectedLately {
            reasons = new TreeMap<>(reasons);
        }
    }
}
