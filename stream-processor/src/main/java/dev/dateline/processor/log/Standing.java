package dev.dateline.processor.log;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.dateline.contract.desk.Decision;
import dev.dateline.contract.desk.Winner;
import dev.dateline.contract.desk.Work;
import dev.dateline.contract.live.Entry;
import dev.dateline.contract.live.EntryId;
import dev.dateline.contract.live.Post;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How things stand with one subject.
 *
 * @param version how often it was decided on
 * @param winner the newest of those decisions; null at version 0
 * @param scheduled the update that waits for its time; null unless {@link Status#SCHEDULED}
 * @param laid the decision that waits for somebody else; null unless {@link Status#LAID_BEFORE}
 * @param waiting the decisions on this entry's words that were laid before others; absent in states of before
 * @param words how to erase each decision that holds words of this entry
 * @param places what each entry in which those words stand would leave behind
 */
public record Standing(
        long version,
        @Nullable Winner winner,
        Status status,
        @Nullable Post scheduled,
        @Nullable Decision laid,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<EntryId> waiting,
        List<Work.Erase> words,
        List<Entry> places) {
    /** A subject that nobody has decided on. */
    static final Standing NONE = new Standing(0, null, Status.OPEN, null, null, List.of(), List.of(), List.of());

    public Standing {
        waiting = waiting == null ? List.of() : List.copyOf(waiting);
        words = List.copyOf(words);
        places = List.copyOf(places);
    }

    /** One version on, in this status, by this decision. */
    Standing raised(Status next, Decision by) {
        return new Standing(
                version + 1,
                new Winner(version + 1, by.id(), by.by(), by.at()),
                next,
                next == Status.SCHEDULED ? scheduled : null,
                next == Status.LAID_BEFORE ? laid : null,
                waiting,
                words,
                places);
    }

    /** Waiting for its time with this update; still at version 0, which publishing raises to 1. */
    static Standing scheduled(Post post) {
        return new Standing(0, null, Status.SCHEDULED, post, null, List.of(), List.of(), List.of());
    }

    /** Waiting for somebody else; still at version 0. */
    static Standing laid(Decision decision) {
        return new Standing(0, null, Status.LAID_BEFORE, null, decision, List.of(), List.of(), List.of());
    }

    /** What waited for somebody else when the update that it would change was taken down. */
    static Standing takenAlong(Decision by) {
        return NONE.raised(Status.TAKEN_DOWN, by);
    }

    /** One more decision on these words waits for somebody else. */
    Standing awaiting(EntryId decision) {
        List<EntryId> all = Stream.concat(waiting.stream(), Stream.of(decision)).toList();
        return new Standing(version, winner, status, scheduled, laid, all, words, places);
    }

    /** Whether this decision on these words was laid before others. */
    boolean awaits(EntryId decision) {
        return waiting.contains(decision);
    }

    /** With all words of another as well. */
    Standing holdingAll(List<Work.Erase> others) {
        return new Standing(
                version,
                winner,
                status,
                scheduled,
                laid,
                waiting,
                Stream.concat(others.stream(), words.stream()).distinct().toList(),
                places);
    }

    Standing holding(Work.Erase erasure) {
        return new Standing(
                version,
                winner,
                status,
                scheduled,
                laid,
                waiting,
                Stream.concat(words.stream(), Stream.of(erasure)).toList(),
                places);
    }

    Standing shownIn(Entry entry) {
        return new Standing(
                version,
                winner,
                status,
                scheduled,
                laid,
                waiting,
                words,
                Stream.concat(places.stream(), Stream.of(entry.remains())).toList());
    }

    /** Nothing left to erase, once the erasures are on the agenda. */
    Standing emptied() {
        return new Standing(version, winner, status, null, null, List.of(), List.of(), List.of());
    }
}
