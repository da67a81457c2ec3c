package dev.dateline.processor.log;

import dev.dateline.contract.desk.Refusal;
import dev.dateline.contract.desk.Winner;
import org.jspecify.annotations.Nullable;

/** Whether a decision takes effect. */
sealed interface Ruling {
    record Accept(Change change) implements Ruling {}

    /** {@code detail} is one line for the editor; {@code winner} the decision that came first, where that is why. */
    record Refuse(Refusal refusal, String detail, @Nullable Winner winner) implements Ruling {}

    static Ruling refuse(Refusal refusal, String detail) {
        return new Refuse(refusal, detail, null);
    }
}
