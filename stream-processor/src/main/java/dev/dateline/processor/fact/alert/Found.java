package dev.dateline.processor.fact.alert;

import dev.dateline.contract.fact.Alert;
import dev.dateline.contract.fact.Footing;
import dev.dateline.contract.live.Chain;
import dev.dateline.contract.wire.ItemVersion;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * What a rule or the model finds of a pair of sentences.
 *
 * @param key what it is about beside the sentence, so that other news on the same sentence is another alert; may be empty
 * @param rewording null where none is known
 */
record Found(
        Alert.Kind kind,
        String rule,
        double confidence,
        String reason,
        String key,
        @Nullable String rewording) {
    /** As an alert on this sentence of the article, because of that of the item. */
    Alert alert(Line older, Line newer, ItemVersion item) {
        Footing footing = new Footing(item, newer.place(), newer.words(), rule, Math.round(confidence * 1000) / 1000.0);
        // What it reads already is no suggestion.
        String other = older.words().equals(rewording) ? null : rewording;
        return new Alert(id(older), kind, older.place(), older.words(), reason, footing, other);
    }

    private String id(Line older) {
        String whole = kind + "\n" + older.words() + "\n" + key;
        return "a-" + Chain.sha256(whole.getBytes(StandardCharsets.UTF_8)).substring(0, 20);
    }
}
