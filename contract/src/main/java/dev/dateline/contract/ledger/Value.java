package dev.dateline.contract.ledger;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.dateline.contract.desk.Loss;
import dev.dateline.contract.json.Require;
import dev.dateline.contract.wire.Provider;
import org.jspecify.annotations.Nullable;

/**
 * A figure as one item has it.
 *
 * @param lost by what the item no longer counts; null while it does
 */
public record Value(
        Amount amount,
        Voice voice,
        Basis basis,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Loss lost) {
    public Value {
        Require.present("amount", amount);
        Require.present("voice", voice);
        Require.present("basis", basis);
    }

    public boolean stands() {
        return lost == null;
    }

    /** The same, which no longer counts; what it was lost by first stays. */
    public Value lost(Loss by) {
        return lost == null ? new Value(amount, voice, basis, by) : this;
    }

    /** Who sent the item: a newer figure of the same provider takes the place of an older one. */
    Provider provider() {
        return basis.item().item().provider();
    }
}
