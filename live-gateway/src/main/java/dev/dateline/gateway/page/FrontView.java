package dev.dateline.gateway.page;

import dev.dateline.contract.article.Phase;
import dev.dateline.contract.json.Require;
import dev.dateline.contract.live.Front;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An article beside its updates, as readers see it. One component for each field of the frame.
 *
 * @param zone the zone in which times are written
 * @param phase {@code live} or {@code closed}
 * @param pinned the id of the update that stays on top; null for none
 * @param note why headline or body were revised just now; null for no word about it
 */
public record FrontView(
        String headline,
        List<String> paragraphs,
        String language,
        String zone,
        String phase,
        @Nullable String pinned,
        @Nullable String note) {

    public FrontView {
        Require.present("headline", headline);
        paragraphs = List.copyOf(Require.present("paragraphs", paragraphs));
    }

    public static FrontView of(Front front) {
        return new FrontView(
                front.story().headline(),
                front.story().paragraphs(),
                front.language(),
                front.zone().getId(),
                word(front.phase()),
                front.pinned() == null ? null : front.pinned().value(),
                null);
    }

    /** The same front with a word on why it was revised; null for none. */
    public FrontView with(@Nullable String why) {
        return new FrontView(headline, paragraphs, language, zone, phase, pinned, why);
    }

    static String word(Phase phase) {
        return phase.name().toLowerCase(Locale.ROOT);
    }

    /** Live or closed, as a heading says it. */
    static String phaseWord(Phase phase) {
        return phase == Phase.LIVE ? "Live" : "Closed";
    }
}
