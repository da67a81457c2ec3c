package dev.dateline.gateway.socket;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * What a page shows, by the rules of reader.js: {@code entry} puts each update that an entry shows in the place of the one
 * with its id, {@code reset} puts all anew. Held to the log that it is of.
 */
final class ShownPage {
    private final TrueLog log;
    private PlainPage.Front front = new PlainPage.Front("", "", "");
    private Map<String, PlainPage.Told> updates = new HashMap<>();

    /** The page reads as the log did at the reader's seq, or later, up to here. */
    private long rendered;

    ShownPage(TrueLog log) {
        this.log = log;
    }

    void reset(JsonNode frame, long seq) {
        rendered = seq;
        front = PlainPage.Front.of(frame.path("front"));
        updates = new HashMap<>();
        frame.path("updates").forEach(update -> updates.put(update.path("id").asText(), PlainPage.Told.of(update)));
    }

    /** The entry at {@code seq}, as it read in a log that ended at {@code newest}. */
    void entry(JsonNode shows, long seq, long newest) {
        rendered = Math.max(rendered, newest);
        List<JsonNode> told = new ArrayList<>();
        shows.path("updates").forEach(told::add);
        if (shows.has("update")) {
            told.add(shows.path("update"));
        }
        told.forEach(update -> {
            String id = update.path("id").asText();
            updates.put(id, PlainPage.Told.of(update));
            assertThat(reads(id, seq)).as(update::toString).isTrue();
        });
        if (shows.has("front")) {
            front = PlainPage.Front.of(shows.path("front"));
        }
    }

    /** It is of no log that there is, until it is started anew. */
    void belongsToNoLog() {
        rendered = Long.MAX_VALUE;
    }

    /** It is the fold of the log at {@code seq}, as soon as nothing of it was told as it read later. */
    void isTrueAt(long seq) {
        if (seq >= rendered) {
            isTheFoldAt(seq);
        }
    }

    /** It is the fold of the log at {@code seq}. */
    void isTheFoldAt(long seq) {
        rendered = seq;
        assertThat(front).isEqualTo(log.page(seq).front());
        Set<String> all = new HashSet<>(log.page(seq).updates().keySet());
        all.addAll(updates.keySet());
        all.forEach(id -> assertThat(reads(id, seq))
                .as(() -> "at %d %s is shown as %s instead of %s"
                        .formatted(
                                seq,
                                id,
                                updates.get(id),
                                log.page(seq).updates().get(id)))
                .isTrue());
    }

    /**
     * Whether this update reads as at {@code seq}, or later where it was told later. Of one that is about to be taken down
     * words may be gone already, those of a correction too.
     */
    private boolean reads(String id, long seq) {
        PlainPage.@Nullable Told shown = updates.get(id);
        boolean leaving = log.isTakenDown(id) && !isTakenDownAt(seq, id);
        boolean early = leaving && shown != null && shown.isTakenDown();
        return early
                || LongStream.rangeClosed(leaving ? 1 : seq, Math.max(seq, Math.min(rendered, log.size())))
                        .anyMatch(at -> Objects.equals(log.page(at).updates().get(id), shown));
    }

    private boolean isTakenDownAt(long seq, String id) {
        PlainPage.@Nullable Told told = log.page(seq).updates().get(id);
        return told != null && told.isTakenDown();
    }
}
