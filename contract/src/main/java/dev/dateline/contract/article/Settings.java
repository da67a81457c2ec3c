package dev.dateline.contract.article;

import dev.dateline.contract.json.Require;
import dev.dateline.contract.style.HouseStyle;
import dev.dateline.contract.style.Times;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What editors set on an article.
 *
 * @param zone the zone in which its times are written
 * @param language BCP 47
 * @param kills what a provider's withdrawal does to it; null for {@link KillPolicy#ASK}
 * @param policies what else happens by itself, and what needs more than one editor; null for {@link Policies#NONE}
 * @param style how its times are written; null for {@link HouseStyle#AP}, and where settings are changed for as it was
 */
public record Settings(
        ZoneId zone,
        String language,
        List<Watch> watches,
        @Nullable KillPolicy kills,

        @Nullable Policies policies,
        @Nullable HouseStyle style) {
    public Settings {
        Require.present("zone", zone);
        Require.line("language", language);
        watches = List.copyOf(Require.present("watches", watches));
    }

    /** Settings of an article whose times are written in AP style. */
    public Settings(
            ZoneId zone,
            String language,
            List<Watch> watches,
            @Nullable KillPolicy kills,
            @Nullable Policies policies) {
        this(zone, language, watches, kills, policies, null);
    }

    /** Settings under which an editor decides on everything but kills. */
    public Settings(ZoneId zone, String language, List<Watch> watches, @Nullable KillPolicy kills) {
        this(zone, language, watches, kills, null);
    }

    /** Settings under which an editor decides on everything. */
    public Settings(ZoneId zone, String language, List<Watch> watches) {
        this(zone, language, watches, null);
    }

    /** The same in this style, unless they name one. */
    public Settings orIn(@Nullable HouseStyle other) {
        return style == null ? new Settings(zone, language, watches, kills, policies, other) : this;
    }

    /** How times are written. */
    public Times times() {
        return Times.of(zone, style);
    }

    /** What happens by itself. */
    public Policies policed() {
        return policies == null ? Policies.NONE : policies;
    }

    /** Whether what rests on a withdrawn report goes without asking. */
    public boolean withdrawsAtOnce() {
        return kills == KillPolicy.RETRACT;
    }
}
