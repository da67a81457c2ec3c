package dev.dateline.processor.store;

import dev.dateline.contract.actor.Actors;
import dev.dateline.contract.article.ArticleId;
import dev.dateline.contract.desk.Evidence;
import dev.dateline.contract.desk.Loss;
import dev.dateline.contract.desk.Proposal;
import dev.dateline.contract.desk.Relation;
import dev.dateline.contract.desk.Source;
import dev.dateline.contract.ledger.Figure;
import dev.dateline.contract.ledger.Value;
import dev.dateline.contract.wire.ItemId;
import dev.dateline.contract.wire.ItemVersion;
import dev.dateline.processor.fact.figure.Figures;
import dev.dateline.processor.fact.figure.Told;
import dev.dateline.processor.fact.state.OneThing;
import dev.dateline.processor.fact.state.States;
import dev.dateline.processor.match.Profile;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The articles' ledgers of figures and states: what the items that were proposed for an article say, and what became of them.
 * Only what is proposed pays for it.
 */
final class Ledger {
    /** An article that counts more, or has more that stands somehow, is about too much for that to be followed. */
    private static final int LINES = 60;

    private final MatchState state;

    Ledger(MatchState state) {
        this.state = state;
    }

    /** What a new proposal's item says of figures, and of how things stand. */
    void take(Turn turn, Proposal proposal) {
        take(turn, proposal, turn.actors());
    }

    /** The same of an item that came before, by who was known then. */
    void take(Turn turn, Proposal proposal, Actors actors) {
        take(turn, proposal, proposal.evidence(), actors, null);
    }

    /** What an item says that was folded into a proposal, in the words of {@code of}. */
    void copy(Turn turn, Proposal into, Evidence copy, ItemVersion of) {
        take(turn, into, copy, turn.actors(), of);
    }

    private void take(Turn turn, Proposal to, Evidence evidence, Actors actors, @Nullable ItemVersion of) {
        if (evidence.relation().takesBack() || isClosedTo(turn, to.article(), evidence.relation())) {
            return;
        }
        for (Told one : told(evidence, actors)) {
            Figure line = line(turn, to.article(), one);
            if (line == null && (one.follows() || isFull(turn, to.article(), one.value()))) {
                continue;
            }
            Figure known = line == null ? new Figure(turn.desk(), to.article(), one.id(), one.of(), List.of()) : line;
            turn.note(known.with(of == null ? one.value() : one.value().copying(of)));
        }
    }

    /** Where it belongs: its own line, or that of the same thing under another name, which takes the closer one; null for none. */
    private @Nullable Figure line(Turn turn, ArticleId article, Told told) {
        Figure own = state.figure(turn.desk(), article, told.id());
        if (own != null) {
            return own;
        }
        Figure same = OneThing.among(told, state.figures(turn.desk(), article)).orElse(null);
        if (same == null || !OneThing.tellsMore(told, same)) {
            return same;
        }
        turn.note(new Figure(turn.desk(), article, same.id(), same.of(), List.of()));
        return new Figure(turn.desk(), article, told.id(), told.of(), same.values());
    }

    /** Figures and states are counted apart: neither takes the other's room. */
    private boolean isFull(Turn turn, ArticleId article, Value value) {
        boolean states = value.state() != null;
        return state.figures(turn.desk(), article).stream()
                        .filter(line -> (line.values().getFirst().state() != null) == states)
                        .count()
                >= LINES;
    }

    private static List<Told> told(Evidence evidence, Actors actors) {
        List<Told> told = new ArrayList<>(Figures.of(evidence.item(), evidence.statements()));
        told.addAll(States.of(evidence.item(), evidence.statements(), actors));
        return told;
    }

    /** A closed article's ledger is a record: what it holds may still be withdrawn or corrected, and nothing new comes to it. */
    private boolean isClosedTo(Turn turn, ArticleId article, Relation relation) {
        Profile profile = state.profile(turn.desk(), article);
        return profile != null && !profile.isLive() && relation != Relation.CORRECTION;
    }

    /** These items no longer stand: what they said stays in sight, and counts no longer. */
    void lose(Turn turn, Collection<ItemId> items, Loss by) {
        Set<ItemId> lost = new LinkedHashSet<>(items);
        change(turn, lost, line -> line.losing(lost, by));
    }

    /** An editor does not want it on this article: it may not belong there, and so its figures do not either. */
    void drop(Turn turn, Proposal proposal) {
        ItemId item = proposal.evidence().item().version().item();
        // Another version of a copy's item may belong there all the same.
        Set<ItemVersion> copies = proposal.evidence().others().listed().stream()
                .map(Source::version)
                .collect(Collectors.toSet());
        change(turn, proposal.article(), line -> line.without(Set.of(item)).withoutVersions(copies));
    }

    /** Their words are to be forgotten on this article: they stood beside others that are taken down. */
    void forget(Turn turn, ArticleId article, Set<ItemId> items) {
        change(turn, article, line -> line.without(items));
    }

    /** Their words are to be forgotten, wherever they stand. */
    void forget(Turn turn, Set<ItemId> items) {
        change(turn, items, line -> line.without(items));
    }

    private void change(Turn turn, Set<ItemId> of, UnaryOperator<Figure> change) {
        of.stream()
                .flatMap(item -> turn.trail(item).articles().stream())
                .distinct()
                .forEach(article -> change(turn, article, change));
    }

    private void change(Turn turn, ArticleId article, UnaryOperator<Figure> change) {
        for (Figure line : state.figures(turn.desk(), article)) {
            Figure changed = change.apply(line);
            if (!changed.equals(line)) {
                turn.note(changed);
            }
        }
    }
}
