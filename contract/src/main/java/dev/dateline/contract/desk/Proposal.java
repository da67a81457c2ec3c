package dev.dateline.contract.desk;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.dateline.contract.article.ArticleId;
import dev.dateline.contract.article.DeskId;
import dev.dateline.contract.article.Policies;
import dev.dateline.contract.article.Policy;
import dev.dateline.contract.fact.Alert;
import dev.dateline.contract.fact.Drawn;
import dev.dateline.contract.json.Require;
import dev.dateline.contract.live.Post;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An item matched to an article, ready for an editor. One component for each thing that the editor decides on, hence their
 * number.
 *
 * @param suggestion the update that an editor may approve
 * @param alerts sentences of the article that the item leaves in doubt; empty also in records of before
 * @param drawn which words of the suggestion are the item's; null in records of before
 */
public record Proposal(
        ProposalId id,
        DeskId desk,
        ArticleId article,
        ProposalState state,
        Evidence evidence,
        Post suggestion,

        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Alert> alerts,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Drawn drawn) {
    /** What matching must be sure of, of 1, before readers are given something that nobody has looked at. */
    public static final double SURE = 0.9;

    public Proposal {
        Require.present("id", id);
        Require.present("desk", desk);
        Require.present("article", article);
        Require.present("state", state);
        Require.present("evidence", evidence);
        Require.present("suggestion", suggestion);
        alerts = alerts == null ? List.of() : List.copyOf(alerts);
    }

    /** One that leaves no sentence in doubt, and of whose suggestion it is not known where its words stand. */
    public Proposal(
            ProposalId id, DeskId desk, ArticleId article, ProposalState state, Evidence evidence, Post suggestion) {
        this(id, desk, article, state, evidence, suggestion, List.of(), null);
    }

    /** The same proposal in another state. */
    public Proposal in(ProposalState next) {
        return new Proposal(id, desk, article, next, evidence, suggestion, alerts, drawn);
    }

    /** The same proposal on other evidence, its suggestion resting on all of it that stands. */
    public Proposal on(Evidence other) {
        return new Proposal(id, desk, article, state, other, suggestion.resting(other.versions()), alerts, drawn);
    }

    /**
     * The rule that keeps it from the desk or publishes it by itself; null where an editor is asked. Nobody is kept from
     * hearing of a correction, and none is published unasked; nor is what is under embargo at {@code now}, what leaves a
     * sentence of the article in doubt, or what matching is less than {@link #SURE} of.
     *
     * @param now by the clock that the embargo counts by
     */
    public @Nullable Policy ruledBy(Policies policies, Instant now) {
        Policy rule = policies.of(evidence.item()).orElse(null);
        if (rule == null
                || rule.does() == Policy.Deed.ASK
                || evidence.relation().mends()) {
            return null;
        }
        return rule.does() == Policy.Deed.MUTE || isPlain(now) ? rule : null;
    }

    private boolean isPlain(Instant now) {
        Instant embargo = evidence.item().handling().embargo();
        boolean news = evidence.relation() == Relation.NEW || evidence.relation() == Relation.UPDATE;
        return news
                && alerts.isEmpty()
                && evidence.reason().score() >= SURE
                && (embargo == null || !embargo.isAfter(now));
    }

    /** The same proposal with these alerts. */
    public Proposal alerting(List<Alert> others) {
        return new Proposal(id, desk, article, state, evidence, suggestion, others, drawn);
    }
}
