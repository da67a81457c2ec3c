package dev.dateline.standalone.rehearse;

import dev.dateline.contract.article.ArticleId;
import dev.dateline.contract.article.DeskId;
import dev.dateline.contract.canary.Canary;
import dev.dateline.contract.desk.Evidence;
import dev.dateline.contract.desk.Proposal;
import dev.dateline.contract.desk.ProposalKey;
import dev.dateline.processor.match.MatchInput;
import dev.dateline.processor.match.Model;
import dev.dateline.processor.store.MatchEffect;
import dev.dateline.processor.store.MatchKeeper;
import dev.dateline.processor.store.MemoryShelf;
import dev.dateline.processor.store.Seen;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Takes the recorded order of matching twice at once: as it was, and with a draft. Feed it in order, then ask. */
public final class Rehearsal implements AutoCloseable {
    private final Draft draft;
    private final Instant since;
    private final Side was;
    private final Side would;
    private final Set<DeskId> desks = new HashSet<>();
    private final Set<ArticleId> articles = new HashSet<>();
    private final Map<String, Difference.Proposed> more = new LinkedHashMap<>();
    private final Map<String, Difference.Proposed> fewer = new LinkedHashMap<>();
    private long items;
    private long same;

    /** {@code since}: what came before only makes the state. */
    public Rehearsal(Draft draft, Model model, Instant since) {
        this.draft = draft;
        this.since = since;
        this.was = new Side(model);
        this.would = new Side(draft.over(model));
    }

    /** One of the two, with its state in memory. */
    private static final class Side implements AutoCloseable {
        private final MemoryShelf shelf = new MemoryShelf();
        private final Seen seen = new Seen(shelf);
        private final MatchKeeper keeper;
        private final Set<ProposalKey> told = new HashSet<>();

        Side(Model model) {
            keeper = new MatchKeeper(shelf, model);
        }

        boolean passes(DeskId desk, MatchInput line, Instant written) {
            return seen.passes(desk, line, written);
        }

        /** What it would put before the desk for the first time, by item version and article. */
        Map<String, Difference.Proposed> take(DeskId desk, MatchInput line, Instant written) {
            Map<String, Difference.Proposed> proposed = new LinkedHashMap<>();
            for (MatchEffect effect : keeper.take(desk, line, written)) {
                if (effect instanceof MatchEffect.Told now && now.proposal() != null && told.add(now.key())) {
                    proposed.put(key(now.proposal()), of(now.proposal(), written));
                }
            }
            return proposed;
        }

        private static String key(Proposal proposal) {
            return proposal.desk() + "\n" + proposal.evidence().item().version() + "\n" + proposal.article();
        }

        private static Difference.Proposed of(Proposal proposal, Instant at) {
            Evidence evidence = proposal.evidence();
            return new Difference.Proposed(
                    at,
                    proposal.desk().value(),
                    evidence.item().origin().speaker(),
                    evidence.item().copy().headline(),
                    proposal.article().value(),
                    evidence.reason().score(),
                    evidence.reason().watches());
        }

        @Override
        public void close() {
            keeper.close();
        }
    }

    /** The next line of a desk's order; {@code written} is its record's timestamp. */
    public void take(DeskId desk, MatchInput line, Instant written) {
        if (desk.equals(Canary.DESK)) {
            // No editor's watch is ever asked there.
            return;
        }
        if (desks.add(desk)) {
            MatchInput.Changed page = draft.page(desk);
            if (page != null) {
                would.take(desk, page, written);
            }
        }
        if (line instanceof MatchInput.Changed changed) {
            articles.add(changed.article().id());
        }
        boolean goesOn = was.passes(desk, line, written);
        if (!would.passes(desk, line, written) || !goesOn || line instanceof MatchInput.Asked) {
            return;
        }
        Map<String, Difference.Proposed> before = was.take(desk, line, written);
        Map<String, Difference.Proposed> after = would.take(desk, draft.over(line), written);
        if (!written.isBefore(since)) {
            items += line instanceof MatchInput.Arrived ? 1 : 0;
            compare(before, after);
        }
    }

    private void compare(Map<String, Difference.Proposed> before, Map<String, Difference.Proposed> after) {
        before.forEach((key, proposed) -> {
            if (after.containsKey(key) || more.remove(key) != null) {
                same++;
            } else {
                fewer.put(key, proposed);
            }
        });
        after.forEach((key, proposed) -> {
            if (!before.containsKey(key)) {
                if (fewer.remove(key) != null) {
                    same++;
                } else {
                    more.put(key, proposed);
                }
            }
        });
    }

    /** Whether the order told of this article. */
    public boolean knows(ArticleId article) {
        return articles.contains(article);
    }

    public Difference difference() {
        return new Difference(items, same, new ArrayList<>(more.values()), List.copyOf(fewer.values()));
    }

    @Override
    public void close() {
        was.close();
        would.close();
    }
}
