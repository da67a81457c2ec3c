package dev.dateline.gateway.page;

import dev.dateline.contract.fact.Alert;
import dev.dateline.contract.fact.Place;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A sentence of the article that a proposal's item leaves in doubt, as the console shows it.
 *
 * @param kind {@code outdated}, {@code contradicted} or {@code answered}
 * @param place in words, such as {@code paragraph 4}
 * @param revisable whether it stands in headline or body, which a revision changes
 * @param words of the item, verbatim
 * @param rule the rule or model that found it
 * @param rewording null where none is known
 */
public record AlertView(
        String id,
        String kind,
        String place,
        boolean revisable,
        String sentence,
        String reason,
        String words,
        String rule,
        double confidence,
        @Nullable String rewording) {
    static AlertView of(Alert alert) {
        return new AlertView(
                alert.id(),
                alert.kind().name().toLowerCase(Locale.ROOT),
                place(alert.place()),
                alert.place().part() != Place.Part.UPDATE,
                alert.sentence(),
                alert.reason(),
                alert.footing().words(),
                alert.footing().rule(),
                alert.footing().confidence(),
                alert.rewording());
    }

    private static String place(Place place) {
        return switch (place.part()) {
            case HEADLINE -> "headline";
            case PARAGRAPH -> "paragraph " + (place.number() + 1);
            case UPDATE -> "an update";
            case BODY -> "body";
        };
    }
}
