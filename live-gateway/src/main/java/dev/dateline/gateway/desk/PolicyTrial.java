package dev.dateline.gateway.desk;

import dev.dateline.contract.article.Article;
import dev.dateline.contract.article.Policies;
import dev.dateline.contract.article.Policy;
import dev.dateline.contract.desk.Proposal;
import dev.dateline.contract.desk.ProposalId;
import dev.dateline.contract.desk.ProposalState;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What policies would have done with recorded proposals.
 *
 * @param since when the first of them came in (UTC); null where there is none: they are kept for a week after an editor decided
 * @param asked how many would have gone to an editor
 * @param items those that would not, newest first
 */
record PolicyTrial(@Nullable Instant since, int proposals, int published, int muted, int asked, List<Item> items) {
    private static final int SHOWN = 100;

    /** One that would have been published or muted, and what became of it in truth. */
    record Item(
            ProposalId proposal,
            String headline,
            String source,
            Instant received,
            Policy.Deed does,
            String rule,
            ProposalState became) {}

    /** All of it, by the clock that each proposal came in by. */
    static PolicyTrial of(Policies policies, Article article, List<Proposal> proposals) {
        List<Item> items = new ArrayList<>();
        for (Proposal proposal : proposals) {
            Policy rule = rule(policies, proposal, article.settings().zone());
            if (rule != null) {
                items.add(item(proposal, rule));
            }
        }
        items.sort(Comparator.comparing(Item::received).reversed());
        int published = (int) items.stream()
                .filter(item -> item.does() == Policy.Deed.PUBLISH)
                .count();
        return new PolicyTrial(
                proposals.stream()
                        .map(proposal -> proposal.evidence().received())
                        .min(Comparator.naturalOrder())
                        .orElse(null),
                proposals.size(),
                published,
                items.size() - published,
                proposals.size() - items.size(),
                List.copyOf(items.subList(0, Math.min(SHOWN, items.size()))));
    }

    private static @Nullable Policy rule(Policies policies, Proposal proposal, ZoneId zone) {
        Instant then = proposal.evidence().received();
        Policy rule = proposal.ruledBy(policies, then);
        boolean kept = rule != null && rule.does() == Policy.Deed.PUBLISH && policies.keepsBack(then, zone);
        return kept ? null : rule;
    }

    private static Item item(Proposal proposal, Policy rule) {
        return new Item(
                proposal.id(),
                proposal.evidence().item().copy().headline(),
                proposal.evidence().item().origin().speaker(),
                proposal.evidence().received(),
                rule.does(),
                rule.name(),
                proposal.state());
    }
}
