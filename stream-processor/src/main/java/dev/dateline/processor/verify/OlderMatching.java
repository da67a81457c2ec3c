package dev.dateline.processor.verify;

import dev.dateline.contract.article.DeskId;
import dev.dateline.contract.desk.Proposal;
import dev.dateline.contract.desk.ProposalState;
import dev.dateline.contract.desk.Settled;
import dev.dateline.contract.desk.Source;
import dev.dateline.contract.ledger.Figure;
import dev.dateline.contract.wire.ItemId;
import dev.dateline.contract.wire.ItemVersion;
import dev.dateline.processor.lineage.Kin;
import dev.dateline.processor.lineage.Lineage;
import dev.dateline.processor.match.MatchInput;
import dev.dateline.processor.store.Lookback;
import dev.dateline.processor.store.MemoryShelf;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where another version matched until some instant, what rests on an item of a family of which one had come by then cannot be
 * compared. A family is the items of a desk that are linked, by id or by what their texts are to each other: what was made of
 * one hangs on what had been made of the others. What something rests on goes by the newest that this version makes in its
 * place, and only where that is nothing by what stands there: bytes that are damaged must not excuse themselves.
 */
final class OlderMatching implements Inherited {
    private final Instant since;
    private final Families families = new Families();
    private final Map<String, Set<Fingerprint>> standing = new HashMap<>();
    private final Map<String, Set<Fingerprint>> proposals = new HashMap<>();
    private final Map<String, Set<Fingerprint>> facts = new HashMap<>();
    private final Map<String, Proposal> decided = new HashMap<>();
    private Lookback texts = new Lookback(new MemoryShelf());
    private long proposed;
    private long lines;
    private long otherwise;

    /** {@code since} is by the timestamps on {@code match-input}. */
    OlderMatching(Instant since) {
        this.since = since;
    }

    @Override
    public void begin() {
        texts = new Lookback(new MemoryShelf());
        List.of(standing, proposals, facts, decided).forEach(Map::clear);
    }

    @Override
    public void came(DeskId desk, MatchInput.Arrived arrived, Instant written) {
        Fingerprint own = item(desk, arrived.item().version().item());
        if (written.isBefore(since)) {
            families.age(own);
        }
        Lineage.subjects(arrived.item()).forEach(subject -> families.link(own, item(desk, subject)));
        ItemVersion kin = switch (texts.take(desk, arrived, written)) {
            case Kin.Repeats repeats -> repeats.copy().echo().of();
            case Kin.Corrects corrects ->
                corrects.of() == null ? null : corrects.of().version();
            case Kin.New none -> null;
        };
        if (kin != null) {
            families.link(own, item(desk, kin.item()));
        }
    }

    @Override
    public void stands(String key, Proposal proposal) {
        standing.put(key, items(proposal));
        if (proposal.state() != ProposalState.PENDING && proposal.state() != ProposalState.MUTED) {
            decided.put(key, proposal);
        }
    }

    @Override
    public void gives(String key, Proposal proposal) {
        proposals.put(key, items(proposal));
    }

    @Override
    public void gives(String key, Figure line) {
        facts.put(
                key,
                line.values().stream()
                        .map(value -> item(line.desk(), value.basis().item().item()))
                        .collect(Collectors.toSet()));
    }

    @Override
    public @Nullable Proposal decided(Settled settled) {
        Proposal proposal = decided.get(settled.desk() + "/" + settled.proposal());
        return proposal != null
                        && families.isOld(item(
                                proposal.desk(),
                                proposal.evidence().item().version().item()))
                ? proposal
                : null;
    }

    @Override
    public void setAside(Expected expectedProposals, Held heldProposals, Expected expectedFacts, Held heldFacts) {
        proposed += setAside(proposals, standing, expectedProposals, heldProposals);
        lines += setAside(facts, Map.of(), expectedFacts, heldFacts);
    }

    private long setAside(
            Map<String, Set<Fingerprint>> given, Map<String, Set<Fingerprint>> stand, Expected expected, Held held) {
        List<String> keys = Stream.concat(expected.keys().stream(), held.keys().stream())
                .distinct()
                .filter(key -> given.getOrDefault(key, stand.getOrDefault(key, Set.of())).stream()
                        .anyMatch(families::isOld))
                .toList();
        for (String key : keys) {
            switch (expected.verdict(key, held.of(key))) {
                case MISSING, DIFFERENT -> otherwise++;
                case SAME, WAITING -> {}
            }
            expected.leave(key);
            held.leave(key);
        }
        return keys.size();
    }

    @Override
    public void close(Findings findings) {
        long compared = findings.checked(Question.PROPOSALS);
        findings.count(Count.APART, proposed + lines);
        findings.note(
                ("%d proposals and %d lines of ledgers that rest on items of before %s, or on later ones that belong to these,"
                                + " are noted, not compared (this version makes %d of them otherwise); %d are compared")
                        .formatted(proposed, lines, since, otherwise, compared));
        if (compared == 0) {
            findings.note("nothing of matching was compared");
        }
    }

    private static Set<Fingerprint> items(Proposal proposal) {
        return Stream.concat(
                        Stream.of(proposal.evidence().item().version()),
                        proposal.evidence().others().listed().stream().map(Source::version))
                .map(version -> item(proposal.desk(), version.item()))
                .collect(Collectors.toSet());
    }

    private static Fingerprint item(DeskId desk, ItemId item) {
        return Fingerprint.of(desk + "/" + item);
    }
}
