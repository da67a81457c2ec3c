package dev.dateline.contract.desk;

import dev.dateline.contract.json.Require;
import dev.dateline.contract.wire.ItemVersion;
import dev.dateline.contract.wire.WireItem;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An item version beside a proposal's own: the same text from elsewhere, or what it grew from.
 *
 * @param relation what the proposal's own text is to this one: {@code RESEND} for the same, {@code UPDATE} where it has grown
 * @param speaker who is named as its source
 * @param made when its provider made it (UTC, by the provider's clock)
 * @param received when Dateline had it, by the real clock (UTC)
 * @param loss why it no longer counts; null while it stands
 */
public record Source(
        ItemVersion version,
        Relation relation,
        String speaker,
        Instant made,
        Instant received,
        @Nullable Loss loss) {
    public Source {
        Require.present("version", version);
        Require.present("relation", relation);
        Require.line("speaker", speaker);
        Require.present("made", made);
        Require.present("received", received);
    }

    /** The item of this evidence, beside one that has this relation to it. */
    public static Source of(Evidence evidence, Relation relation) {
        WireItem item = evidence.item();
        return new Source(
                item.version(), relation, item.origin().speaker(), item.versionCreated(), evidence.received(), null);
    }

    public boolean stands() {
        return loss == null;
    }

    /** Whether it carries the whole of the proposal's own text. */
    public boolean isCopy() {
        return relation == Relation.RESEND;
    }

    /** The same source, beside an item that has another relation to it. */
    public Source as(Relation other) {
        return new Source(version, other, speaker, made, received, loss);
    }

    /** The same source, gone; what it was lost by first stays. */
    public Source lost(Loss by) {
        return loss == null ? new Source(version, relation, speaker, made, received, by) : this;
    }
}
