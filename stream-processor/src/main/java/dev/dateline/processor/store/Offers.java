package dev.dateline.processor.store;

import dev.dateline.contract.article.ArticleId;
import dev.dateline.contract.article.Policies;
import dev.dateline.contract.article.Policy;
import dev.dateline.contract.desk.Evidence;
import dev.dateline.contract.desk.Proposal;
import dev.dateline.contract.desk.ProposalState;
import dev.dateline.contract.desk.Relation;
import dev.dateline.contract.desk.Work;
import dev.dateline.processor.fact.alert.Alerts;
import dev.dateline.processor.fact.alert.ArticlesRead;
import dev.dateline.processor.lineage.Echo;
import dev.dateline.processor.match.DeskProfiles;
import dev.dateline.processor.match.Judgement;
import dev.dateline.processor.match.MatchInput;
import dev.dateline.processor.match.Profile;
import dev.dateline.processor.match.Proposing;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Offers items to articles: those that they are about, or those to which what came before them went. */
final class Offers {
    private final MatchState state;
    private final Unplaced unplaced;
    private final Ledger ledger;
    private final ArticlesRead articles = new ArticlesRead();

    Offers(MatchState state, Unplaced unplaced, Ledger ledger) {
        this.state = state;
        this.unplaced = unplaced;
        this.ledger = ledger;
    }

    /**
     * To the article that it is about; where there is none it waits for one among the stories that no page tells.
     *
     * @param echo of what it says again; null where that is new
     */
    Set<ArticleId> judged(Turn turn, MatchInput.Arrived item, Proposing.As as, @Nullable Echo echo) {
        Judgement judgement = state.profiles(turn.desk()).judge(item, turn.written());
        if (judgement.proposed().isEmpty()) {
            unplaced.take(
                    turn,
                    new Unplaced.Waiting(item.item(), item.received(), as, echo, item.actors()),
                    judgement.item());
        }
        return placed(turn, item, as, judgement);
    }

    /** The same of one that waits; where there is still no article for it, it goes on waiting as it was. */
    Set<ArticleId> judgedAnew(Turn turn, MatchInput.Arrived item, Proposing.As as) {
        return placed(turn, item, as, state.profiles(turn.desk()).judge(item, turn.written()));
    }

    private Set<ArticleId> placed(Turn turn, MatchInput.Arrived item, Proposing.As as, Judgement judgement) {
        Optional<Judgement.Ranked> best = judgement.proposed();
        best.ifPresent(one -> {
            unplaced.remove(turn, item.item().version().item());
            Profile profile = state.profile(turn.desk(), one.article());
            Proposal proposal = Proposing.propose(turn.desk(), one.article(), item, as, judgement.reason(one));
            propose(turn, profile, alerting(profile, proposal));
        });
        return best.map(one -> Set.of(one.article())).orElseGet(Set::of);
    }

    /** To these articles, however little its words have in common with them; those that took it. */
    Set<ArticleId> followUp(Turn turn, MatchInput.Arrived item, Proposing.As as, Collection<ArticleId> articles) {
        unplaced.remove(turn, item.item().version().item());
        Set<ArticleId> offered = new LinkedHashSet<>();
        for (ArticleId article : articles) {
            proposal(turn, item, as, article).ifPresent(proposal -> {
                propose(turn, state.profile(turn.desk(), article), proposal);
                offered.add(article);
            });
        }
        return offered;
    }

    /** As the article's policies have it: to an editor, to nobody, or to the clerk as well. */
    private void propose(Turn turn, @Nullable Profile profile, Proposal proposal) {
        Policies policies =
                profile == null ? Policies.NONE : profile.article().settings().policed();
        Policy rule = proposal.ruledBy(policies, turn.written());
        boolean muted = rule != null && rule.does() == Policy.Deed.MUTE;
        boolean fresh = turn.propose(muted ? proposal.in(ProposalState.MUTED) : proposal);
        if (fresh && !muted) {
            ledger.take(turn, proposal);
        }
        if (fresh && rule != null && !muted) {
            turn.plan(new Work.Publish(proposal.article(), proposal.id(), proposal.suggestion(), rule.name()));
        }
    }

    /** For this article; empty where that takes nothing new. */
    Optional<Proposal> proposal(Turn turn, MatchInput.Arrived item, Proposing.As as, ArticleId article) {
        DeskProfiles profiles = state.profiles(turn.desk());
        Profile profile = profiles.profile(article);
        if (profile == null || !(profile.isLive() || as.relation() == Relation.CORRECTION)) {
            return Optional.empty();
        }
        return Optional.of(alerting(
                profile,
                Proposing.propose(turn.desk(), article, item, as, profiles.reason(item, profile, turn.written()))));
    }

    /** With the sentences of the article that its item leaves in doubt: only what is proposed pays for that. */
    private Proposal alerting(@Nullable Profile profile, Proposal proposal) {
        Evidence evidence = proposal.evidence();
        return profile == null
                ? proposal
                : proposal.alerting(Alerts.of(articles, profile.article(), evidence.item(), evidence.statements()));
    }
}
