package dev.dateline.gateway.hub;

import dev.dateline.contract.live.EntryId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The updates of a log as they stood at one moment. It shares what it holds with those that come after it, none of which
 * changes what this one shows.
 *
 * @param oldestFirst never changed afterwards
 * @param places where each stands in the list; may grow by such as stand behind its end
 */
record Updates(List<Update> oldestFirst, Map<EntryId, Integer> places) {
    List<Update> newestFirst() {
        return oldestFirst.reversed();
    }

    /** Empty where it is not held. */
    Optional<Update> find(EntryId id) {
        return Optional.ofNullable(places.get(id))
                .filter(place -> place < oldestFirst.size())
                .map(oldestFirst::get);
    }
}
