package dev.dateline.contract.live;

import dev.dateline.contract.article.Phase;
import dev.dateline.contract.article.Story;
import dev.dateline.contract.json.Require;
import dev.dateline.contract.style.HouseStyle;
import dev.dateline.contract.style.Times;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * What a page shows beside its updates, as the log has it so far.
 *
 * @param zone the zone in which times are written
 * @param pinned the update that stays on top; null for none
 * @param style how times are written; null for {@link HouseStyle#AP}
 */
public record Front(
        Story story,
        ZoneId zone,
        String language,
        Phase phase,
        @Nullable EntryId pinned,
        @Nullable HouseStyle style) {
    public Front {
        Require.present("story", story);
        Require.present("zone", zone);
        Require.present("language", language);
        Require.present("phase", phase);
    }

    /** The front of an article that has just been opened. */
    public static Front of(Entry.Opened opened) {
        return new Front(opened.story(), opened.zone(), opened.language(), Phase.LIVE, null, opened.style());
    }

    /** How times are written. */
    public Times times() {
        return Times.of(zone, style);
    }

    /** The front after one more entry. */
    public Front after(Entry entry) {
        return switch (entry) {
            case Entry.Opened opened -> of(opened);
            case Entry.Revised revised -> new Front(revised.story(), zone, language, phase, pinned, style);
            case Entry.Configured set -> new Front(story, set.zone(), set.language(), phase, pinned, set.style());
            case Entry.Pinned pin -> new Front(story, zone, language, phase, pin.target(), style);
            case Entry.Closed closed -> new Front(story, zone, language, Phase.CLOSED, pinned, style);
            case Entry.Reopened reopened -> new Front(story, zone, language, Phase.LIVE, pinned, style);
            case Entry.Posted e -> this;
            case Entry.Corrected e -> this;
            case Entry.Merged e -> this;
            case Entry.Retracted e -> this;
            case Entry.TakenDown e -> this;
            case Entry.KeyEvent e -> this;
            case Entry.Erased e -> this;
            case Entry.Newer e -> this;
        };
    }
}
