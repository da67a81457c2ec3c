package dev.dateline.standalone.status;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What stands on the topics. What could not be counted is null, also as JSON, never 0.
 *
 * @param articles how many were ever opened; the canary's pages are none here
 * @param entries of all their logs
 * @param openProposals that wait for an editor
 * @param canary when the newest one was published, by the real clock; null where none was, or it is not known
 * @param canaryAwaited whether there is a page for it, which there is not where none is sent; null where that is not known
 * @param unreadable records on these topics that this version cannot read
 * @param unknown the topics that could not be read to their end, and why
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record News(
        @Nullable Integer articles,
        @Nullable Long entries,
        @Nullable Integer openProposals,
        @Nullable Agenda agenda,
        @Nullable RejectedLately rejected,
        @Nullable Instant canary,
        @Nullable Boolean canaryAwaited,
        int unreadable,
        Map<String, String> unknown) {
    public News {
        unknown = new TreeMap<>(unknown);
    }

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
