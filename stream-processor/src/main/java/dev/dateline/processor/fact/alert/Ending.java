package dev.dateline.processor.fact.alert;

import dev.dateline.contract.fact.Alert;
import dev.dateline.contract.wire.ItemKind;
import dev.dateline.contract.wire.Origin;
import dev.dateline.processor.fact.draft.Speaker;

/**
 * What a newer sentence makes of an event that an older one has as going on.
 *
 * @param event by its plain name
 * @param isOver false where it is only said that it is to end
 */
record Ending(String event, boolean isOver) {
    private static final double OVER = 0.8;

    /** What is resolved may yet come otherwise. */
    private static final double TO_END = 0.7;

    /** As an alert, because of an item of this origin. */
    Found found(Origin origin) {
        return isOver
                ? found("event over", OVER, " over, ", origin)
                : found("event to end", TO_END, " to end, ", origin);
    }

    private Found found(String rule, double sure, String how, Origin origin) {
        boolean several = event.equals("talks");
        String says = origin.kind() == ItemKind.STATEMENT ? " says" : " reports";
        String reason = "The " + event + (several ? " are" : " is") + how + Speaker.named(origin.speaker()) + says
                + "; the sentence has " + (several ? "them" : "it") + " going on";
        return new Found(Alert.Kind.OUTDATED, rule, sure, reason, event, null);
    }
}
