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
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What cannot be compared where another version matched until some instant: what rests on an item of a family of which one
 * had come by then. A family is the items of a desk that are linked, by id or by what their texts are to each other: what was
 * made of one hangs on what had been made of the others. Where there is no such instant nothing is inherited.
 */
final class Inherited {
    private final @Nullable Instant since;
    private final Map<Fingerprint, Fingerprint> parents = new HashMap<>();
    private final Set<Fingerprint> old = new HashSet<>();
    private final Map<String, Set<Fingerprint>> proposals = new HashMap<>();
    private final Map<String, Set<Fingerprint>> facts = new HashMap<>();
    private final Map<String, Proposal> decided = new HashMap<>();
    private Lookback texts = new Lookback(new MemoryShelf());
    private long proposed;
    private long lines;
    private long otherwise;

    /** {@code since} is the instant, by the timestamps on {@code match-input}; null where all was matched by this version. */
    Inherited(@Nullable Instant since) {
        this.since = since;
    }

    /** Whether anything may be inherited. */
    boolean isAny() {
        return since != null;
    }

    /** One more partition is read: its desks have nothing in common with those before. */
    void begin() {
        texts = new Lookback(new MemoryShelf());
        decided.clear();
    }

    /** The next item version of the order, once each. */
    void came(DeskId desk, MatchInput.Arrived arrived, Instant written) {
        if (since == null) {
            return;
        }
        Fingerprint own = item(desk, arrived.item().version().item());
        if (written.isBefore(since)) {
            old.add(root(own));
        }
        Lineage.subjects(arrived.item()).forEach(subject -> link(own, item(desk, subject)));
        ItemVersion kin = switch (texts.take(desk, arrived, written)) {
            case Kin.Repeats repeats -> repeats.copy().echo().of();
            case Kin.Corrects corrects ->
                corrects.of() == null ? null : corrects.of().version();
            case Kin.New none -> null;
        };
        if (kin != null) {
            link(own, item(desk, kin.item()));
        }
    }

    /** A proposal as it stands. */
    void stands(String key, Proposal proposal) {
        if (since == null) {
            return;
        }
        gives(key, proposal);
        boolean judged = proposal.state() != ProposalState.PENDING && proposal.state() != ProposalState.MUTED;
        if (judged && proposal.evidence().received().isBefore(since)) {
            decided.put(key, proposal);
        }
    }

    /** A proposal as this version makes it. */
    void gives(String key, Proposal proposal) {
        if (since != null) {
            proposals
                    .computeIfAbsent(key, one -> new HashSet<>())
                    .addAll(versions(proposal)
                            .map(version -> item(proposal.desk(), version.item()))
                            .toList());
        }
    }

    /** A line of a ledger, as it stands or as this version makes it. */
    void has(Figure figure) {
        if (since != null) {
            Set<Fingerprint> items = facts.computeIfAbsent(figure.key().toString(), one -> new HashSet<>());
            figure.values()
                    .forEach(value ->
                            items.add(item(figure.desk(), value.basis().item().item())));
        }
    }

    /**
     * What the desk decided on, where it is another version's: the desk has taught by it all the same. Null where it is not
     * known or not inherited.
     */
    @Nullable Proposal decided(Settled settled) {
        Proposal proposal = decided.get(settled.desk() + "/" + settled.proposal());
        return proposal != null
                        && isOld(item(
                                proposal.desk(),
                                proposal.evidence().item().version().item()))
                ? proposal
                : null;
    }

    /** Takes out of both what cannot be compared, and counts it. */
    void setAside(Expected expectedProposals, Held heldProposals, Expected expectedFacts, Held heldFacts) {
        proposed += setAside(proposals, expectedProposals, heldProposals);
        lines += setAside(facts, expectedFacts, heldFacts);
    }

    private long setAside(Map<String, Set<Fingerprint>> resting, Expected expected, Held held) {
        Set<String> keys = new TreeSet<>(expected.keys());
        keys.addAll(held.keys());
        keys.removeIf(key -> resting.getOrDefault(key, Set.of()).stream().noneMatch(this::isOld));
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

    /** Says how much was set aside, also where that is nothing. */
    void close(Findings findings) {
        if (since != null) {
            findings.note(
                    ("%d proposals and %d lines of ledgers that rest on items of before %s are noted, not compared;"
                                    + " this version makes %d of them otherwise")
                            .formatted(proposed, lines, since, otherwise));
        }
    }

    private static Stream<ItemVersion> versions(Proposal proposal) {
        return Stream.concat(
                Stream.of(proposal.evidence().item().version()),
                proposal.evidence().others().listed().stream().map(Source::version));
    }

    private boolean isOld(Fingerprint item) {
        return old.contains(root(item));
    }

    private void link(Fingerprint one, Fingerprint other) {
        Fingerprint root = root(one);
        Fingerprint joined = root(other);
        if (!root.equals(joined)) {
            parents.put(joined, root);
            if (old.contains(joined)) {
                old.add(root);
            }
        }
    }

    private Fingerprint root(Fingerprint item) {
        Fingerprint at = item;
        Fingerprint above = parents.get(at);
        while (above != null) {
            // Half the way for whoever asks next.
            Fingerprint next = parents.get(above);
            if (next != null) {
                parents.put(at, next);
            }
            at = above;
            above = next;
        }
        return at;
    }

    private static Fingerprint item(DeskId desk, ItemId item) {
        return Fingerprint.of(desk + "/" + item);
    }
}
