package dev.dateline.processor.log;

import dev.dateline.contract.desk.Decision;
import dev.dateline.contract.desk.Settled;
import dev.dateline.contract.desk.Subject;
import dev.dateline.contract.desk.Work;
import dev.dateline.contract.live.Entry;
import dev.dateline.contract.live.EntryId;
import dev.dateline.contract.live.Mark;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What an accepted decision changes, before it has its number.
 *
 * @param standings the subjects as they stand after it
 * @param coverage the article after it, its front not yet moved by the entry
 * @param entry makes the entry that readers see; null where they see none
 * @param belongs the entry to which the decision's words, and what readers see of it, belong; null for none
 * @param work for the agenda
 * @param settled the proposal that it settled; null for none
 */
record Change(
        Map<Subject, Standing> standings,
        Coverage coverage,
        @Nullable Function<Mark, Entry> entry,
        @Nullable EntryId belongs,
        List<Work> work,
        @Nullable Settled settled) {
    Change {
        standings = Map.copyOf(standings);
        work = List.copyOf(work);
    }

    /** One subject moved, and readers are told. */
    static Change of(Subject subject, Standing standing, Coverage coverage, Function<Mark, Entry> entry) {
        return new Change(Map.of(subject, standing), coverage, entry, null, List.of(), null);
    }

    /** The same, by the word of a second person: what waited does so no longer, and its words belong to what came of it. */
    Change seconding(Subject waited, Standing standing, Decision by) {
        Map<Subject, Standing> all = new HashMap<>(standings);
        all.put(waited, standing.raised(Status.SECONDED, by).emptied());
        if (belongs != null) {
            all.computeIfPresent(Subject.of(belongs), (subject, own) -> own.holdingAll(standing.words()));
        }
        return new Change(all, coverage, entry, belongs, work, settled);
    }

    /** The same, where nobody was asked. */
    Change byPolicy() {
        Settled own = settled;
        return own == null ? this : new Change(standings, coverage, entry, belongs, work, own.byPolicy());
    }

    /** The same, for a decision on the words of this entry. */
    Change belongingTo(EntryId id) {
        return new Change(standings, coverage, entry, id, work, settled);
    }
}
