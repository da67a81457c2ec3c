package dev.dateline.contract.article;

import dev.dateline.contract.json.Require;
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
 */
public record Settings(
        ZoneId zone,
        String language,
        List<Watch> watches,
        @Nullable KillPolicy kills,

        @Nullable Policies policies) {
    public Settings {
        Require.present("zone", zone);
        Require.line("language", language);
        watches = List.copyOf(Require.present("watches", watches));
    }

    /** Settings under which an editor decides on everything but kills. */
    public Settings(ZoneId zone, String language, List<Watch> watches, @Nullable KillPolicy kills) {
        this(zone, language, watches, kills, null);
    }

    /** Settings under which an editor decides on everything. */
    public Settings(ZoneId zone, String language, List<Watch> watches) {
        this(zone, language, watches, null);
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
