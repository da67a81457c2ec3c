package dev.dateline.gateway.page;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.dateline.contract.json.Require;
import dev.dateline.contract.live.Confidence;
import dev.dateline.contract.style.Times;
import dev.dateline.gateway.hub.Note;
import dev.dateline.gateway.hub.State;
import dev.dateline.gateway.hub.Update;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An update as readers see it. One component for each field of the frame, whose shape is the protocol's.
 *
 * @param label such as {@code Update 9/19, 2 p.m.:}
 * @param time the time that the label shows (UTC)
 * @param paragraphs empty unless the update stands
 * @param credit null for none
 * @param confidence {@code confirmed}, {@code claimed} or {@code unconfirmed}
 * @param key the title under which it is a key event of the story; null where it is none
 * @param media whose rights last at the time of the view; from what each says on it must not be shown any more
 * @param state {@code posted}, {@code retracted} or {@code takenDown}
 */
public record UpdateView(
        String id,
        long seq,
        String label,
        Instant time,
        List<String> paragraphs,
        @Nullable String credit,
        String confidence,
        String state,
        boolean pinned,
        List<NoteView> notes,
        @Nullable String key,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<MediaView> media) {

    public UpdateView {
        Require.present("id", id);
        Require.present("time", time);
        paragraphs = List.copyOf(Require.present("paragraphs", paragraphs));
        notes = List.copyOf(Require.present("notes", notes));
        media = List.copyOf(Require.present("media", media));
    }

    /** What readers may see of {@code update}: a retracted one keeps its last note, a taken-down one no word. */
    public static UpdateView of(Update update, Times times, Instant now) {
        boolean stands = update.state() == State.POSTED;
        Instant stamp = update.post().stamp();
        return new UpdateView(
                update.id().value(),
                update.seq(),
                times.updateLabel(stamp, now).strip(),
                stamp,
                stands ? Paragraphs.of(update.post().text()) : List.of(),
                update.state() == State.TAKEN_DOWN ? null : update.post().credit(),
                word(update.post().confidence()),
                word(update.state()),
                update.pinned(),
                notes(update, times, now),
                stands ? update.key() : null,
                stands ? MediaView.of(update.post().media(), now) : List.of());
    }

    private static List<NoteView> notes(Update update, Times times, Instant now) {
        return update.notes().stream()
                .filter(note -> isFor(note, update.state()))
                .map(note -> NoteView.of(note, update.post().stamp(), times, now))
                .toList();
    }

    /** A correction quotes what was wrong, so it goes with the text that it corrects. */
    private static boolean isFor(Note note, State state) {
        return switch (state) {
            case POSTED -> true;
            case RETRACTED -> Note.RETRACTED.equals(note.kind());
            case TAKEN_DOWN -> false;
        };
    }

    static String word(Confidence confidence) {
        return confidence.name().toLowerCase(Locale.ROOT);
    }

    private static String word(State state) {
        return switch (state) {
            case POSTED -> "posted";
            case RETRACTED -> "retracted";
            case TAKEN_DOWN -> "takenDown";
        };
    }

    // What the template asks for besides the frame's fields; none of these is a getter, so none is in the JSON.

    /** The time of day alone, as a list of key events has it. */
    String clock() {
        String time = label.substring(label.indexOf(',') + 1).strip();
        return time.endsWith(":") ? time.substring(0, time.length() - 1) : time;
    }

    boolean stands() {
        return "posted".equals(state);
    }

    @Nullable String fate() {
        return switch (state) {
            case "retracted" -> "This update was retracted.";
            case "takenDown" -> "This update was removed.";
            default -> null;
        };
    }

    String opening() {
        return paragraphs.isEmpty() ? "" : paragraphs.getFirst();
    }

    List<String> further() {
        return paragraphs.isEmpty() ? paragraphs : paragraphs.subList(1, paragraphs.size());
    }
}
