package dev.dateline.gateway.page;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.dateline.contract.article.Phase;
import dev.dateline.contract.json.Require;
import dev.dateline.contract.live.Front;
import dev.dateline.contract.style.HouseStyle;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An article beside its updates, as readers see it. One component for each field of the frame.
 *
 * @param zone the zone in which times are written, and {@code style} how
 * @param phase {@code live} or {@code closed}
 * @param pinned the id of the update that stays on top; null for none
 * @param note why headline or body were revised just now; null for no word about it
 * @param media of the story, whose rights last
 */
public record FrontView(
        String headline,
        List<String> paragraphs,
        String language,
        String zone,
        HouseStyle style,
        String phase,
        @Nullable String pinned,
        @Nullable String note,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<MediaView> media) {

    public FrontView {
        Require.present("headline", headline);
        Require.present("style", style);
        paragraphs = List.copyOf(Require.present("paragraphs", paragraphs));
        media = List.copyOf(Require.present("media", media));
    }

    /** As it reads at {@code now}, by which rights in pictures end. */
    public static FrontView of(Front front, Instant now) {
        return new FrontView(
                front.story().headline(),
                front.story().paragraphs(),
                front.language(),
                front.zone().getId(),
                front.times().style(),
                word(front.phase()),
                front.pinned() == null ? null : front.pinned().value(),
                null,
                MediaView.of(front.story().media(), now));
    }

    /** The same front with a word on why it was revised; null for none. */
    public FrontView with(@Nullable String why) {
        return new FrontView(headline, paragraphs, language, zone, style, phase, pinned, why, media);
    }

    static String word(Phase phase) {
        return phase.name().toLowerCase(Locale.ROOT);
    }

    /** Live or closed, as a heading says it. */
    static String phaseWord(Phase phase) {
        return phase == Phase.LIVE ? "Live" : "Closed";
    }
}
