package dev.dateline.gateway.socket;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dateline.contract.live.Entry;
import dev.dateline.contract.live.ErasedLeaf;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * What a page shows, in the plainest words: the model that pages are held to, folded from the log without the hub, and the
 * form in which a reader's page is kept.
 *
 * @param updates by id
 */
record PlainPage(Front front, Map<String, Told> updates) {
    private static final String POSTED = "posted";

    /** Headline, phase, and the update on top; empty for none. */
    record Front(String headline, String phase, String pinned) {
        static Front of(JsonNode front) {
            return new Front(
                    front.path("headline").asText(),
                    front.path("phase").asText(),
                    front.path("pinned").asText(""));
        }
    }

    /** One update: its words only while it stands, and what readers are told of its changes. */
    record Told(long seq, String state, String text, List<String> notes, String key) {
        static Told of(JsonNode update) {
            return new Told(
                    update.path("seq").asLong(),
                    update.path("state").asText(),
                    String.join(" ", texts(update.path("paragraphs"))),
                    StreamSupport.stream(update.path("notes").spliterator(), false)
                            .map(note -> note.path("text").asText())
                            .toList(),
                    update.path("key").asText(""));
        }

        boolean isTakenDown() {
            return state.equals("takenDown");
        }

        private Told reading(String words, String note) {
            boolean stands = state.equals(POSTED);
            List<String> all = Stream.concat(notes.stream(), Stream.of(note)).toList();
            return stands ? new Told(seq, state, words, all, key) : this;
        }

        private Told retracted(String note) {
            List<String> kept = state.equals("retracted") ? notes : List.of();
            List<String> all = Stream.concat(kept.stream(), Stream.of(note)).toList();
            return new Told(seq, "retracted", "", all, "");
        }

        private static List<String> texts(JsonNode array) {
            return StreamSupport.stream(array.spliterator(), false)
                    .map(JsonNode::asText)
                    .toList();
        }
    }

    /** An article that has just been opened. */
    static PlainPage of(Entry.Opened opened) {
        return new PlainPage(new Front(opened.story().headline(), "live", ""), Map.of());
    }

    /** The page after one more entry; {@code log} is everything up to it, as it was once written. */
    PlainPage after(Entry entry, List<Entry> log) {
        Map<String, Told> next = new HashMap<>(updates);
        Front then = front;
        switch (entry) {
            case Entry.Posted e ->
                next.put(id(e), new Told(e.mark().seq(), POSTED, e.post().text(), List.of(), ""));
            case Entry.Corrected e ->
                next.computeIfPresent(e.target().value(), (id, told) -> told.reading(e.text(), e.note()));
            case Entry.Merged e ->
                next.computeIfPresent(
                        e.target().value(), (id, told) -> told.reading(e.post().text(), e.note()));
            case Entry.Retracted e -> next.computeIfPresent(e.target().value(), (id, told) -> told.retracted(e.note()));
            case Entry.KeyEvent e -> next.computeIfPresent(e.target().value(), (id, told) -> keyed(told, e));
            case Entry.TakenDown e -> e.erased().forEach(leaf -> takeDown(next, leaf, log));
            case Entry.Pinned e ->
                then = new Front(
                        front.headline(),
                        front.phase(),
                        Optional.ofNullable(e.target()).map(Object::toString).orElse(""));
            case Entry.Revised e -> then = new Front(e.story().headline(), front.phase(), front.pinned());
            case Entry.Closed e -> then = new Front(front.headline(), "closed", front.pinned());
            case Entry.Reopened e -> then = new Front(front.headline(), "live", front.pinned());
            default -> throw new IllegalStateException("not in these logs: " + entry);
        }
        return new PlainPage(then, Map.copyOf(next));
    }

    private static Told keyed(Told told, Entry.KeyEvent entry) {
        String key = told.state().equals(POSTED) && entry.title() != null ? entry.title() : "";
        return new Told(told.seq(), told.state(), told.text(), told.notes(), key);
    }

    private static void takeDown(Map<String, Told> updates, ErasedLeaf leaf, List<Entry> log) {
        Entry erased = log.get(Math.toIntExact(leaf.seq() - 1));
        updates.computeIfPresent(id(erased), (id, told) -> new Told(told.seq(), "takenDown", "", List.of(), ""));
    }

    private static String id(Entry entry) {
        return entry.mark().id().value();
    }
}
