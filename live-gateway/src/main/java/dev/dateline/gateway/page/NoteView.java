package dev.dateline.gateway.page;

import dev.dateline.contract.style.Times;
import dev.dateline.gateway.hub.Note;
import java.time.Instant;
import java.util.Map;

/**
 * What readers are told of a change.
 *
 * @param label such as {@code Corrected 2:20 p.m.}, without a colon
 * @param at the time that the label shows (UTC)
 */
public record NoteView(String label, String text, Instant at) {
    private static final Map<String, String> WORDS =
            Map.of(Note.CORRECTED, "Corrected", Note.UPDATED, "Updated", Note.RETRACTED, "Retracted");

    /** The note as it stands at an update whose label shows {@code stamp}. */
    static NoteView of(Note note, Instant stamp, Times times, Instant now) {
        String what = WORDS.get(note.kind());
        return new NoteView(what + " " + when(note.at(), stamp, times, now), note.text(), note.at());
    }

    /** The time of day alone where the day is plain from {@code beside}, else with its date. */
    static String when(Instant at, Instant beside, Times times, Instant now) {
        boolean sameDay = at.atZone(times.zone())
                .toLocalDate()
                .equals(beside.atZone(times.zone()).toLocalDate());
        return sameDay ? times.timeOfDay(at) : times.dateAndTime(at, now);
    }
}
