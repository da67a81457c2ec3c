package dev.dateline.processor.store;

import dev.dateline.contract.article.ArticleId;
import dev.dateline.contract.desk.Loss;
import dev.dateline.contract.desk.Proposal;
import dev.dateline.contract.ledger.Figure;
import dev.dateline.contract.wire.ItemId;
import dev.dateline.processor.fact.figure.Figures;
import dev.dateline.processor.fact.figure.Told;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * The articles' ledgers of figures: what the items that were proposed for an article say, and what became of those items.
 * Only what is proposed pays for it.
 */
final class Ledger {
    /** An article that counts more is about too much for its figures to be followed. */
    private static final int LINES = 60;

    private final MatchState state;

    Ledger(MatchState state) {
        this.state = state;
    }

    /** What a new proposal's item says of figures. */
    void take(Turn turn, Proposal proposal) {
        if (proposal.evidence().relation().takesBack()) {
            return;
        }
        List<Told> told =
                Figures.of(proposal.evidence().item(), proposal.evidence().statements());
        for (Told one : told) {
            Figure line = state.figure(turn.desk(), proposal.article(), one.id());
            if (line == null && state.figures(turn.desk(), proposal.article()).size() >= LINES) {
                continue;
            }
            Figure known =
                    line == null ? new Figure(turn.desk(), proposal.article(), one.id(), one.of(), List.of()) : line;
            turn.note(known.with(one.value()));
        }
    }

    /** These items no longer stand: what they said stays in sight, and counts no longer. */
    void lose(Turn turn, Collection<ItemId> items, Loss by) {
        Set<ItemId> lost = new LinkedHashSet<>(items);
        change(turn, lost, line -> line.changing(lost, value -> value.lost(by)));
    }

    /** An editor does not want it on this article: it may not belong there, and so its figures do not either. */
    void drop(Turn turn, Proposal proposal) {
        ItemId item = proposal.evidence().item().version().item();
        change(turn, proposal.article(), line -> line.without(Set.of(item)));
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
