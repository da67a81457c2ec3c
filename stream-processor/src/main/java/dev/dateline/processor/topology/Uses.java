package dev.dateline.processor.topology;

import dev.dateline.contract.desk.Evidence;
import dev.dateline.contract.desk.Proposal;
import dev.dateline.contract.wire.ItemVersion;
import dev.dateline.processor.store.MatchEffect;
import java.util.List;
import java.util.Objects;

/** What an item came to, by what is written of it; pure. */
final class Uses {
    private Uses() {}

    static Witness.Use of(ItemVersion version, List<MatchEffect> effects) {
        List<Evidence> told = effects.stream()
                .filter(MatchEffect.Told.class::isInstance)
                .map(effect -> ((MatchEffect.Told) effect).proposal())
                .filter(Objects::nonNull)
                .map(Proposal::evidence)
                .toList();
        if (told.stream().anyMatch(evidence -> evidence.item().version().equals(version))) {
            return Witness.Use.PROPOSED;
        }
        if (told.stream().anyMatch(evidence -> evidence.versions().contains(version))) {
            return Witness.Use.FOLDED;
        }
        return told.isEmpty() ? Witness.Use.UNMATCHED : Witness.Use.FOLLOWED;
    }
}
