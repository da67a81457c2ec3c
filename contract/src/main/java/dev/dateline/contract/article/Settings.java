package dev.dateline.contract.article;

import dev.dateline.contract.json.Require;
import java.time.ZoneId;
import java.util.List;

/**
 * What editors set on an article.
 *
 * @param zone the zone in which its times are written
 * @param language BCP 47
 */
public record Settings(ZoneId zone, String language, List<Watch> watches) {
    public Settings {
        Require.present("zone", zone);
        Require.line("language", language);
        watches = List.copyOf(Require.present("watches", watches));
    }
}
