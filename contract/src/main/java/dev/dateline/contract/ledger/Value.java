package dev.dateline.contract.ledger;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.dateline.contract.desk.Loss;
import dev.dateline.contract.desk.Relation;
import dev.dateline.contract.json.Require;
import dev.dateline.contract.wire.ItemId;
import dev.dateline.contract.wire.ItemVersion;
import dev.dateline.contract.wire.Provider;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A figure, or how something stands, as one item has it.
 *
 * @param amount the figure; null where it is a state
 * @param state how it stands; null where it is a figure
 * @param lost by what the item no longer counts; null while it does
 * @param copied the item version whose text this one carries; null where the text is its own
 */
public record Value(
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Amount amount,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable State state,

        Voice voice,
        Basis basis,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Loss lost,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable ItemVersion copied) {
    public Value {
        Require.that((amount == null) != (state == null), "a value is a figure or a state");
        Require.present("voice", voice);
        Require.present("basis", basis);
    }

    /** A figure in words of the item's own. */
    public Value(Amount amount, Voice voice, Basis basis, @Nullable Loss lost) {
        this(amount, null, voice, basis, lost, null);
    }

    /** How something stands, in words of the item's own. */
    public Value(State state, Voice voice, Basis basis) {
        this(null, state, voice, basis, null, null);
    }

    /** The figure; throws {@link IllegalStateException} where it is a state. */
    public Amount counted() {
        if (amount == null) {
            throw new IllegalStateException("it is a state");
        }
        return amount;
    }

    /** As the line of a ledger has it: a figure in the item's words, a state in those of its kind. */
    public String words() {
        return state == null ? counted().words() : state.is();
    }

    /** Whether both can be so at once. */
    public boolean agrees(Value other) {
        if (amount != null && other.amount != null) {
            return amount.agrees(other.amount);
        }
        return state == null || other.state == null || state.is().equals(other.state.is());
    }

    /** Whether it tells of a change since the other was said. */
    boolean overtakes(Value other) {
        return state != null && state.turned() && !agrees(other) && voice.at().isAfter(other.voice.at());
    }

    /** Whether its provider sent it after the other. */
    boolean supersedes(Value other) {
        return stands() && provider().equals(other.provider()) && voice.at().isAfter(other.voice.at());
    }

    public boolean stands() {
        return lost == null;
    }

    /** The same, which no longer counts; what it was lost by first stays, but for a newer version that is taken back in turn. */
    public Value lost(Loss by) {
        boolean moved = lost != null && lost.by() == Relation.UPDATE && by.by().takesBack();
        return lost == null || moved ? new Value(amount, state, voice, basis, by, copied) : this;
    }

    /** The same in words that {@code other} had first. */
    public Value copying(ItemVersion other) {
        return new Value(amount, state, voice, basis, lost, other);
    }

    /** Whether it is in the words of one of these items. */
    boolean isCopyOf(Set<ItemId> items) {
        return copied != null && items.contains(copied.item());
    }

    /** Who sent the item: a newer figure of the same provider takes the place of an older one. */
    Provider provider() {
        return basis.item().item().provider();
    }
}
