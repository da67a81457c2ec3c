package dev.dateline.contract.fact;

import dev.dateline.contract.json.Require;
import dev.dateline.contract.wire.ItemVersion;

/**
 * What an alert rests on.
 *
 * @param place of the words in the item; of its body as a whole
 * @param words of the item, verbatim
 * @param rule the rule or model that found it, such as {@code awaited statement}
 * @param confidence 0 to 1
 */
public record Footing(ItemVersion item, Place place, String words, String rule, double confidence) {
    public Footing {
        Require.present("item", item);
        Require.present("place", place);
        Require.text("words", words);
        Require.line("rule", rule);
        Require.that(confidence >= 0 && confidence <= 1, "confidence " + confidence + " is not between 0 and 1");
    }
}
