package dev.dateline.gateway.page;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.dateline.contract.live.Post;
import dev.dateline.contract.media.Media;
import dev.dateline.contract.style.Times;
import dev.dateline.gateway.hub.State;
import dev.dateline.gateway.hub.Update;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A published update as an editor decides on it.
 *
 * @param base the version that a decision on it must name
 * @param label such as {@code Update 9/19, 2 p.m.:}
 * @param text as it stands; null where it was taken down
 * @param state {@code posted}, {@code retracted} or {@code takenDown}
 * @param key the title under which it is a key event of the story; null where it is none
 * @param post as it reads now, with the items that it rests on; null where it was taken down
 * @param media as it was decided on, also what readers are no longer shown
 */
public record EntryView(
        String id,
        long base,
        String label,
        @Nullable String text,
        String state,
        boolean pinned,
        @Nullable String key,
        @Nullable Post post,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Media> media) {
    static EntryView of(Update update, Times times, Instant now) {
        UpdateView shown = UpdateView.of(update, times, now);
        return new EntryView(
                shown.id(),
                update.base(),
                shown.label(),
                update.state() == State.TAKEN_DOWN ? null : update.post().text(),
                shown.state(),
                shown.pinned(),
                shown.key(),
                update.state() == State.TAKEN_DOWN ? null : update.post(),
                update.state() == State.TAKEN_DOWN ? List.of() : update.post().media());
    }
}
