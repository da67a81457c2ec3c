package dev.dateline.gateway.page;

import dev.dateline.contract.fact.Alert;
import dev.dateline.contract.fact.Footing;
import dev.dateline.contract.fact.Place;
import dev.dateline.contract.wire.ItemVersion;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A sentence of the article that a proposal's item leaves in doubt, as the console shows it.
 *
 * @param kind {@code outdated}, {@code contradicted} or {@code answered}
 * @param place in words, such as {@code paragraph 4}
 * @param revisable whether it stands in headline or body, which a revision changes
 * @param words of the item, verbatim; {@code from} where in the item they stand, as in {@code place}
 * @param item the one that says so
 * @param start of the words in that part of the item, in UTF-16 code units; {@code end} behind their last
 * @param rule the rule or model that found it, and {@code confidence} how sure it is, from 0 to 1
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
        String from,
        ItemVersion item,
        int start,
        int end,
        String rule,
        double confidence,
        @Nullable String rewording) {
    static AlertView of(Alert alert) {
        Footing footing = alert.footing();
        return new AlertView(
                alert.id(),
                alert.kind().name().toLowerCase(Locale.ROOT),
                place(alert.place()),
                alert.place().part() != Place.Part.UPDATE,
                alert.sentence(),
                alert.reason(),
                footing.words(),
                place(footing.place()),
                footing.item(),
                footing.place().start(),
                footing.place().end(),
                footing.rule(),
                footing.confidence(),
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

    // What the template asks for.

    /** What it rests on: where in the item, by which rule or model, and how sure that is. */
    String ground() {
        return String.format(Locale.ROOT, "%s of the item; %s %.2f", from, rule, confidence);
    }
}
