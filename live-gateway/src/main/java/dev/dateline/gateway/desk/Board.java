package dev.dateline.gateway.desk;

import dev.dateline.contract.article.ArticleId;
import dev.dateline.contract.desk.Candidate;
import dev.dateline.contract.desk.CandidateKey;
import dev.dateline.contract.desk.Decision;
import dev.dateline.contract.desk.Outcome;
import dev.dateline.contract.desk.Proposal;
import dev.dateline.contract.desk.ProposalId;
import dev.dateline.contract.desk.ProposalKey;
import dev.dateline.contract.desk.ProposalState;
import dev.dateline.contract.desk.Receipt;
import dev.dateline.contract.desk.ReceiptKey;
import dev.dateline.contract.desk.Settled;
import dev.dateline.contract.desk.Work;
import dev.dateline.contract.desk.WorkKey;
import dev.dateline.contract.ledger.Figure;
import dev.dateline.contract.ledger.FigureKey;
import dev.dateline.contract.live.EntryId;
import dev.dateline.contract.live.Post;
import dev.dateline.contract.wire.ItemVersion;
import dev.dateline.gateway.hub.ScheduledUpdate;
import dev.dateline.gateway.hub.Subscription;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The proposals of all desks, and the stories that no page tells: what matching last said of each, and at once what the log made of decisions on it, since
 * matching hears of that a moment later. Safe for many threads.
 */
public final class Board {
    private static final Ruled NOTHING_YET = new Ruled(ProposalState.PENDING, 0);

    private final Map<ProposalId, Proposal> proposals = new HashMap<>();
    private final Map<ProposalId, Ruled> ruled = new HashMap<>();
    private final Map<ProposalId, Standing> standings = new HashMap<>();
    private final Map<WorkKey, Work> agenda = new LinkedHashMap<>();
    private final NavigableMap<Long, Standing> changes = new TreeMap<>();
    private final Candidates candidates = new Candidates();
    private final Receipts receipts = new Receipts();
    private final Ledgers ledgers = new Ledgers();
    private final Omissions omissions = new Omissions();
    private final Presence presence = new Presence();
    private final Set<Runnable> followers = ConcurrentHashMap.newKeySet();
    private long change;
    private long waited;

    /** What the log has said of a proposal: state and version after the newest accepted decision on it. */
    private record Ruled(ProposalState state, long version) {}

    /** The open proposals, oldest change first, and the number of the newest change. */
    record Now(List<Standing> open, long change) {}

    /**
     * What waits for editors.
     *
     * @param oldest when the first of it came in, by the real clock; null where nothing waits
     */
    public record Backlog(int waiting, @Nullable Instant oldest) {}

    /** The newest state that matching gives; null where the proposal is settled so long that it is forgotten. */
    public void take(ProposalKey key, @Nullable Proposal proposal) {
        synchronized (this) {
            if (proposal == null) {
                forget(key.proposal());
            } else {
                proposals.put(key.proposal(), proposal);
                stand(key.proposal());
            }
        }
        followers.forEach(Runnable::run);
    }

    /** What matching offers as a story that no page tells; null where that is over. */
    public void take(CandidateKey key, @Nullable Candidate candidate) {
        candidates.take(key, candidate);
        followers.forEach(Runnable::run);
    }

    /** How far a withdrawal has come on one node's pages; null once that is forgotten. */
    public void take(ReceiptKey key, @Nullable Receipt receipt) {
        receipts.take(key, receipt);
        followers.forEach(Runnable::run);
    }

    Presence presence() {
        return presence;
    }

    Receipts receipts() {
        return receipts;
    }

    /** A line of an article's ledger as it now is; null once it is forgotten. */
    public void take(FigureKey key, @Nullable Figure figure) {
        ledgers.take(key, figure);
        followers.forEach(Runnable::run);
    }

    /** The articles' ledgers of figures. */
    public Ledgers ledgers() {
        return ledgers;
    }

    Candidates candidates() {
        return candidates;
    }

    /** What became of a decision, which may have been one on a proposal. */
    public void take(Outcome outcome) {
        if (!(outcome instanceof Outcome.Accepted accepted)) {
            return;
        }
        if (accepted.leftOut() != null && omissions.take(accepted.article(), accepted.leftOut())) {
            synchronized (this) {
                waited++;
            }
            followers.forEach(Runnable::run);
        }
        if (accepted.settled() == null) {
            return;
        }
        Settled settled = accepted.settled();
        synchronized (this) {
            Ruled before = ruled.getOrDefault(settled.proposal(), NOTHING_YET);
            if (accepted.version() <= before.version()) {
                return;
            }
            ruled.put(settled.proposal(), new Ruled(settled.state(), accepted.version()));
            stand(settled.proposal());
        }
        followers.forEach(Runnable::run);
    }

    /** The clerk's work; null once it is done or called off. */
    public void take(WorkKey key, @Nullable Work work) {
        synchronized (this) {
            Work before = work == null ? agenda.remove(key) : agenda.put(key, work);
            if (work == null && before == null) {
                return;
            }
            waited += isListed(work) || isListed(before) ? 1 : 0;
            List.copyOf(standings.values()).stream()
                    .filter(standing -> mends(standing, key.article()))
                    .forEach(this::renew);
        }
        followers.forEach(Runnable::run);
    }

    /** What nobody has decided on yet, not even to hold it, and when the item of the oldest came in. */
    public synchronized Backlog backlog() {
        List<Instant> received = changes.values().stream()
                .map(Standing::proposal)
                .filter(proposal -> proposal.state() == ProposalState.PENDING)
                .map(proposal -> proposal.evidence().received())
                .toList();
        return new Backlog(
                received.size(),
                received.stream().min(Comparator.naturalOrder()).orElse(null));
    }

    /** What waits for a second person, oldest first. */
    synchronized List<WaitingView> waiting() {
        return agenda.values().stream()
                .filter(Work.Second.class::isInstance)
                .map(work -> WaitingView.of((Work.Second) work))
                .sorted(Comparator.comparing(WaitingView::at))
                .toList();
    }

    /** What is to go out later by itself, the next first. */
    synchronized List<ScheduledView> later() {
        return agenda.values().stream()
                .filter(Work.ReleaseDue.class::isInstance)
                .flatMap(work -> ScheduledView.of((Work.ReleaseDue) work))
                .sorted(Comparator.comparing(ScheduledView::due))
                .toList();
    }

    /** The newest updates that went out later than their pictures could, newest first. */
    List<Omissions.View> omissions() {
        return omissions.all();
    }

    private static boolean isListed(@Nullable Work work) {
        return work instanceof Work.Second || work instanceof Work.ReleaseDue;
    }

    /** What somebody has laid before the others under this id; empty where nothing waits so. */
    synchronized Optional<Decision> laid(ArticleId article, EntryId entry) {
        return agenda.get(Work.Second.keyOf(article, entry)) instanceof Work.Second waiting
                ? Optional.of(waiting.decision())
                : Optional.empty();
    }

    /** A number that changes whenever {@link #waiting}, {@link #later} or {@link #omissions} does. */
    synchronized long waited() {
        return waited;
    }

    /** That proposal as it stands; empty where it is forgotten. */
    synchronized Optional<Standing> standing(ProposalId id) {
        return Optional.ofNullable(standings.get(id));
    }

    /** All proposals of that item version, open or not, in no order. */
    synchronized List<Standing> on(ItemVersion version) {
        return standings.values().stream()
                .filter(one -> one.proposal().evidence().item().version().equals(version))
                .toList();
    }

    /** For which article that proposal is; empty where it is forgotten. */
    synchronized Optional<ArticleId> article(ProposalId id) {
        return Optional.ofNullable(proposals.get(id)).map(Proposal::article);
    }

    /** All proposals of an article that are remembered, in no order. */
    synchronized List<Proposal> of(ArticleId article) {
        return proposals.values().stream()
                .filter(proposal -> proposal.article().equals(article))
                .toList();
    }

    /** As an update reads that is to go out later; empty where none of this id is. */
    synchronized Optional<Post> scheduled(ArticleId article, EntryId entry) {
        return scheduled(article).stream()
                .filter(update -> update.id().equals(entry))
                .findFirst()
                .map(ScheduledUpdate::post);
    }

    /**
     * Before when the providers of these do not want them out.
     *
     * @param proposal null for none
     */
    synchronized Stream<Instant> embargoes(@Nullable ProposalId proposal, List<ItemVersion> items) {
        return List.copyOf(proposals.values()).stream()
                .filter(one -> one.id().equals(proposal)
                        || items.contains(one.evidence().item().version()))
                .map(one -> one.evidence().item().handling().embargo())
                .filter(Objects::nonNull);
    }

    /** How many independent sources these items come from. */
    int independent(List<ItemVersion> items) {
        List<List<ItemVersion>> folded;
        synchronized (this) {
            folded = proposals.values().stream()
                    .map(proposal -> proposal.evidence().versions())
                    .filter(versions -> versions.size() > 1)
                    .toList();
        }
        return Independence.count(items, folded);
    }

    /** The updates of an article that are yet to go out. */
    synchronized List<ScheduledUpdate> scheduled(ArticleId article) {
        return agenda.values().stream()
                .filter(Work.ReleaseDue.class::isInstance)
                .map(Work.ReleaseDue.class::cast)
                .filter(release -> release.article().equals(article))
                .flatMap(Board::scheduled)
                .toList();
    }

    private static Stream<ScheduledUpdate> scheduled(Work.ReleaseDue release) {
        Post post = release.post();
        return post == null ? Stream.of() : Stream.of(new ScheduledUpdate(release.entry(), post, release.base()));
    }

    synchronized Now now() {
        List<Standing> open = changes.values().stream()
                .filter(standing -> standing.proposal().state().isOpen())
                .toList();
        return new Now(open, change);
    }

    /** What has changed after that number, oldest first; a settled proposal is among it once. */
    synchronized List<Standing> since(long number) {
        return new ArrayList<>(changes.tailMap(number, false).values());
    }

    /** Has {@code wake} run, briefly, after each change. */
    Subscription follow(Runnable wake) {
        // A runnable of its own, so that the same one given twice is two followers.
        Runnable follower = () -> wake.run();
        followers.add(follower);
        return () -> followers.remove(follower);
    }

    private void stand(ProposalId id) {
        Proposal proposal = proposals.get(id);
        if (proposal == null) {
            return;
        }
        Ruled rule = ruled.getOrDefault(id, NOTHING_YET);
        Standing held = standings.get(id);
        Standing next = new Standing(proposal.in(later(proposal.state(), rule.state())), rule.version(), change + 1);
        if (held != null && held.base() == next.base() && held.proposal().equals(next.proposal())) {
            return;
        }
        change++;
        unlist(standings.put(id, next));
        changes.put(next.change(), next);
    }

    /** What is beside an open correction or kill has changed, though the proposal itself has not. */
    private void renew(Standing held) {
        change++;
        Standing next = new Standing(held.proposal(), held.base(), change);
        unlist(standings.put(held.proposal().id(), next));
        changes.put(change, next);
    }

    private static boolean mends(Standing standing, ArticleId article) {
        Proposal proposal = standing.proposal();
        return proposal.article().equals(article)
                && proposal.state().isOpen()
                && proposal.evidence().relation().mends();
    }

    private void forget(ProposalId id) {
        Proposal last = proposals.get(id);
        if (last != null && standings.containsKey(id) && last.state().isOpen() && !ruled.containsKey(id)) {
            proposals.put(id, last.in(ProposalState.WITHDRAWN));
            stand(id);
        } else {
            proposals.remove(id);
            ruled.remove(id);
            unlist(standings.remove(id));
        }
    }

    private void unlist(@Nullable Standing standing) {
        if (standing != null) {
            changes.remove(standing.change());
        }
    }

    /** Matching and the log each speak late of what the other has done; a proposal never becomes open again. */
    private static ProposalState later(ProposalState matched, ProposalState decided) {
        if (!matched.isOpen()) {
            return matched;
        }
        return decided == ProposalState.PENDING ? matched : decided;
    }
}
