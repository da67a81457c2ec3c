package dev.dateline.contract.desk;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.dateline.contract.fact.Statement;
import dev.dateline.contract.json.Require;
import dev.dateline.contract.live.EntryId;
import dev.dateline.contract.wire.ItemVersion;
import dev.dateline.contract.wire.WireItem;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a proposal rests on.
 *
 * @param received when Dateline had the item, by the real clock (UTC)
 * @param mends what it corrects; null where it corrects nothing, where that was not found, and in records of before
 * @param also the other sources of the same text; of a kill or hold, those that what was published rests on as well; null
 *     where there are none, and in records of before
 * @param entries of a kill or hold, the entries that rest on what it takes back or correct it by their text; empty also where
 *     nothing is known of them, and in records of before
 */
public record Evidence(
        WireItem item,
        Relation relation,
        Reason reason,
        List<Statement> statements,
        Instant received,
        @Nullable Mends mends,
        @Nullable Sources also,

        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<EntryId> entries) {
    public Evidence {
        Require.present("item", item);
        Require.present("relation", relation);
        Require.present("reason", reason);
        statements = List.copyOf(Require.present("statements", statements));
        Require.present("received", received);
        entries = entries == null ? List.of() : List.copyOf(entries);
    }

    /** Of an item alone, which was not found to correct another. */
    public Evidence(WireItem item, Relation relation, Reason reason, List<Statement> statements, Instant received) {
        this(item, relation, reason, statements, received, null, null, List.of());
    }

    /** The same with these other sources. */
    public Evidence beside(Sources others) {
        return new Evidence(
                item, relation, reason, statements, received, mends, others.isEmpty() ? null : others, entries);
    }

    public Evidence mending(@Nullable Mends other) {
        return new Evidence(item, relation, reason, statements, received, other, also, entries);
    }

    /** The other sources, those that are lost among them. */
    public Sources others() {
        return also == null ? Sources.NONE : also;
    }

    /** The item versions that an update made of it rests on: the item's first, then those of the sources that stand. */
    public List<ItemVersion> versions() {
        Stream<Source> others = relation.takesBack() ? Stream.of() : others().standing().stream();
        return Stream.concat(Stream.of(item.version()), others.map(Source::version))
                .toList();
    }
}
