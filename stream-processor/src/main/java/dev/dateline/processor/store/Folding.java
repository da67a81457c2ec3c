package dev.dateline.processor.store;

import dev.dateline.contract.actor.KnownActor;
import dev.dateline.contract.article.ArticleId;
import dev.dateline.contract.desk.Evidence;
import dev.dateline.contract.desk.Loss;
import dev.dateline.contract.desk.Proposal;
import dev.dateline.contract.desk.ProposalKey;
import dev.dateline.contract.desk.ProposalState;
import dev.dateline.contract.desk.Relation;
import dev.dateline.contract.desk.Source;
import dev.dateline.contract.desk.Sources;
import dev.dateline.contract.wire.ItemId;
import dev.dateline.contract.wire.ItemVersion;
import dev.dateline.processor.lineage.Echo;
import dev.dateline.processor.lineage.Kinship;
import dev.dateline.processor.lineage.Trail;
import dev.dateline.processor.match.MatchInput;
import dev.dateline.processor.match.Proposing;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Folds copies. The same text again comes to what the desk has of it as one more source: to the proposal while that waits,
 * and to what was published or rejected of it for the record. A text that has grown takes the place of the earlier one's
 * proposal, so that an editor has one, with the newest words; where the earlier one is published it is an update of that.
 */
final class Folding {
    private final MatchState state;
    private final Offers offers;
    private final Foundations foundations;
    private final Ledger ledger;

    Folding(MatchState state, Offers offers, Foundations foundations, Ledger ledger) {
        this.state = state;
        this.offers = offers;
        this.foundations = foundations;
        this.ledger = ledger;
    }

    /**
     * Whether the item came to something; what did not is for matching to judge.
     *
     * @param before what was made of the item's earlier versions: where there is any, it goes where these went, and is folded
     *     only into a proposal that they were in
     */
    boolean fold(Turn turn, MatchInput.Arrived item, Echo copy, Trail before) {
        if (copy.kinship() == Kinship.REWRITE) {
            return false;
        }
        Trail earlier = turn.trail(copy.of().item());
        List<Proposal> made = made(turn, earlier, copy.of());
        List<Proposal> into = made.stream().filter(one -> one.state().isOpen()).toList();
        if (!before.articles().isEmpty()) {
            Set<ArticleId> covered =
                    new HashSet<>(into.stream().map(Proposal::article).toList());
            if (!covered.containsAll(before.articles())) {
                return false;
            }
        } else if (into.isEmpty()) {
            // What is published of a text that was taken back may be on its way out: a copy of it is for an editor to
            // see.
            into = earlier.isUsable() ? settled(made, earlier) : rejected(made);
        }
        boolean folded = false;
        for (Proposal one : into) {
            folded |= copy.kinship() == Kinship.RESEND
                    ? resent(turn, item, one, copy.of())
                    : grown(turn, item, one, copy.of());
        }
        return folded;
    }

    /** The proposals that this version led to or was folded into, but for those that were withdrawn. */
    private static List<Proposal> made(Turn turn, Trail earlier, ItemVersion version) {
        return earlier.steps().stream()
                .map(step -> turn.proposal(step.proposal()))
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .filter(one -> one.state() != ProposalState.WITHDRAWN && isIn(one, version))
                .toList();
    }

    /** Whether the proposal has this version's text. */
    static boolean isIn(Proposal proposal, ItemVersion version) {
        Evidence evidence = proposal.evidence();
        return !evidence.relation().takesBack()
                && (evidence.item().version().equals(version)
                        || evidence.others().lists(version));
    }

    /** What readers have of it; where they have nothing, what was rejected. */
    private static List<Proposal> settled(List<Proposal> made, Trail earlier) {
        List<Proposal> published = made.stream()
                .filter(one -> isPublished(one) && !earlier.isGoneFrom(one.article()))
                .toList();
        return published.isEmpty() ? rejected(made) : published;
    }

    private static List<Proposal> rejected(List<Proposal> made) {
        return made.stream()
                .filter(one -> one.state() == ProposalState.REJECTED)
                .toList();
    }

    private static boolean isPublished(Proposal proposal) {
        return new Trail.Step(proposal.id(), proposal.article(), proposal.state()).isPublished();
    }

    private boolean resent(Turn turn, MatchInput.Arrived item, Proposal into, ItemVersion of) {
        Evidence like = like(turn, into, of);
        Evidence alone = Proposing.evidence(item, new Proposing.As(like.relation(), null), like.reason());
        Source source = Source.of(alone, textOf(into, of));
        Sources others = into.evidence().others().with(source);
        turn.tell(into.on(into.evidence().beside(others)));
        if (others.lists(source.version())) {
            if (into.state().isOpen()) {
                state.putSource(turn.key(into.id()), alone);
                state.putActors(turn.key(into.id()), source.version().item(), turn.known());
            } else if (isPublished(into)) {
                foundations.add(turn, into, source);
            }
            if (into.state().isOpen() || isPublished(into)) {
                ledger.copy(turn, into, alone, of);
            }
        }
        return true;
    }

    /** By what this version is proposed, or would be if it stood first. */
    private Evidence like(Turn turn, Proposal proposal, ItemVersion version) {
        Evidence known = state.source(turn.key(proposal.id()), version.item());
        boolean beside = known != null
                && !proposal.evidence().item().version().equals(version)
                && known.item().version().equals(version);
        return beside ? Objects.requireNonNull(known) : proposal.evidence();
    }

    private static Relation textOf(Proposal proposal, ItemVersion version) {
        return proposal.evidence().others().listed().stream()
                .filter(one -> one.version().equals(version))
                .map(Source::relation)
                .findFirst()
                .orElse(Relation.RESEND);
    }

    private boolean grown(Turn turn, MatchInput.Arrived item, Proposal from, ItemVersion of) {
        Proposing.As update = new Proposing.As(Relation.UPDATE, null);
        // What has grown from an earlier text than the proposal's own may lack what that one has.
        if (isPublished(from) || (from.state().isOpen() && !isWhole(turn, from, of))) {
            return !offers.followUp(turn, item, update, List.of(from.article())).isEmpty();
        }
        return from.state().isOpen() && replaced(turn, item, from);
    }

    private boolean isWhole(Turn turn, Proposal proposal, ItemVersion of) {
        return proposal.evidence().item().version().equals(of)
                || textOf(proposal, of) == Relation.RESEND
                || Foundations.isSameText(like(turn, proposal, of), proposal.evidence());
    }

    private boolean replaced(Turn turn, MatchInput.Arrived item, Proposal earlier) {
        ItemId own = item.item().version().item();
        List<Source> sources = Foundations.sources(earlier.evidence())
                .map(source -> source.as(Relation.UPDATE))
                .filter(source -> !source.version().item().equals(own))
                .toList();
        Proposing.As as = new Proposing.As(Relation.UPDATE, null, Sources.of(sources));
        Optional<Proposal> next = offers.proposal(turn, item, as, earlier.article());
        next.ifPresent(proposal -> {
            List<Alone> alone = alone(turn, earlier);
            turn.withdraw(earlier.id());
            turn.propose(proposal);
            alone.forEach(source -> source.put(state, turn.key(proposal.id())));
        });
        return next.isPresent();
    }

    /** By what a source would be proposed alone, and who was known when it came. */
    private record Alone(Evidence evidence, List<KnownActor> known) {
        void put(MatchState state, ProposalKey to) {
            state.putSource(to, evidence);
            state.putActors(to, evidence.item().version().item(), known);
        }
    }

    private List<Alone> alone(Turn turn, Proposal proposal) {
        ProposalKey key = turn.key(proposal.id());
        Stream<Evidence> others = proposal.evidence().others().standing().stream()
                .flatMap(source ->
                        Optional.ofNullable(state.source(key, source.version().item())).stream());
        return Stream.concat(Stream.of(proposal.evidence().beside(Sources.NONE)), others)
                .map(one ->
                        new Alone(one, state.actors(key, one.item().version().item())))
                .toList();
    }

    /**
     * Of a text that was sent before: that earlier source, where it was proposed and taken back since. An editor is to know
     * what became of it.
     */
    Sources takenBack(Turn turn, Echo copy) {
        Trail earlier = turn.trail(copy.of().item());
        Loss loss = copy.kinship() == Kinship.RESEND ? loss(turn, earlier) : null;
        return loss == null
                ? Sources.NONE
                : earlier.steps().stream()
                        .map(step -> turn.proposal(step.proposal()))
                        .filter(Objects::nonNull)
                        .map(Objects::requireNonNull)
                        .filter(one -> isIn(one, copy.of()))
                        .findFirst()
                        .flatMap(one -> Foundations.sources(one.evidence())
                                .filter(source -> source.version().equals(copy.of()))
                                .findFirst())
                        .map(source ->
                                Sources.NONE.with(source.as(Relation.RESEND).lost(loss)))
                        .orElse(Sources.NONE);
    }

    private static @Nullable Loss loss(Turn turn, Trail earlier) {
        if (earlier.kill() != null) {
            return new Loss(Relation.KILL, earlier.kill().item().versionCreated());
        }
        if (earlier.hold() != null) {
            return new Loss(Relation.HOLD, earlier.hold().item().versionCreated());
        }
        return earlier.correctedBy().stream()
                .flatMap(item -> Optional.ofNullable(turn.trail(item).newest()).stream())
                .map(at -> new Loss(Relation.CORRECTION, at))
                .findFirst()
                .orElse(null);
    }
}
