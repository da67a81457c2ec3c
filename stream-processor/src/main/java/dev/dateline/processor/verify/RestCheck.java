package dev.dateline.processor.verify;

import dev.dateline.contract.desk.Proposal;
import dev.dateline.contract.live.Entry;
import dev.dateline.contract.live.EntryKey;
import dev.dateline.contract.wire.ItemId;
import dev.dateline.contract.wire.ItemVersion;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Does everything that was proposed or published rest on item versions that are on wire? */
final class RestCheck {
    private final Map<Fingerprint, Resting> missing = new HashMap<>();
    private final Set<Fingerprint> forgotten = new HashSet<>();
    private long all;

    /** {@code received} by the real clock; null where it is not known when the item came in. */
    private record Resting(
            String what, ItemVersion version, @Nullable Instant received) {}

    void published(Entry entry) {
        List<ItemVersion> on = switch (entry) {
            case Entry.Posted posted -> posted.post().restsOn();
            case Entry.Merged merged -> merged.post().restsOn();
            default -> List.of();
        };
        on.forEach(version -> rests(new Resting("updates " + EntryKey.of(entry), version, null)));
    }

    void proposed(Proposal proposal) {
        String what = "proposals " + proposal.desk() + "/" + proposal.id();
        rests(new Resting(
                what, proposal.evidence().item().version(), proposal.evidence().received()));
        proposal.evidence()
                .others()
                .listed()
                .forEach(source -> rests(new Resting(what, source.version(), source.received())));
    }

    private void rests(Resting resting) {
        // Of several on one item the one whose time is known tells more.
        missing.merge(
                Fingerprint.of(resting.version().toString()),
                resting,
                (one, other) -> one.received() == null ? other : one);
    }

    /** An item that was made to be forgotten, in all its versions: its words were taken down. */
    void forgotten(ItemId item) {
        forgotten.add(Fingerprint.of(item.toString()));
    }

    /** A version that stands on wire. */
    void found(Fingerprint version) {
        if (missing.remove(version) != null) {
            all++;
        }
    }

    /** Tells from when on wire holds every version that is in the same partition as this one; null for "from the beginning". */
    @FunctionalInterface
    interface Kept {
        @Nullable Instant from(ItemVersion version);
    }

    void close(Kept kept, Findings findings) {
        findings.checked(Question.LINEAGE, all);
        long older = 0;
        Instant latest = Instant.MIN;
        missing.values()
                .removeIf(resting -> forgotten.contains(
                        Fingerprint.of(resting.version().item().toString())));
        for (Resting resting : missing.values()) {
            Instant received = resting.received();
            Instant keptFrom = kept.from(resting.version());
            if (keptFrom != null && (received == null || !received.isAfter(keptFrom))) {
                older++;
                latest = keptFrom.isAfter(latest) ? keptFrom : latest;
            } else {
                findings.checked(Question.LINEAGE, 1);
                findings.problem(
                        Question.LINEAGE,
                        resting.what() + ": rests on " + resting.version() + ", which is not on wire");
            }
        }
        if (older > 0) {
            findings.note(older + " item versions that something rests on are not on wire, which is kept from " + latest
                    + ": not checked");
        }
    }
}
