package dev.dateline.processor.verify;

import dev.dateline.contract.article.ArticleId;
import dev.dateline.contract.desk.Proposal;
import dev.dateline.contract.desk.ProposalId;
import dev.dateline.contract.desk.ProposalState;
import dev.dateline.contract.desk.Relation;
import dev.dateline.contract.desk.Work;
import dev.dateline.contract.desk.WorkKey;
import dev.dateline.contract.live.Entry;
import dev.dateline.contract.live.EntryId;
import dev.dateline.contract.wire.ItemId;
import dev.dateline.contract.wire.ItemVersion;
import dev.dateline.contract.wire.WireItem;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Does any update still stand on an item that its provider killed, without the desk having been asked? */
final class KillCheck {
    private final Map<Update, List<ItemVersion>> standing = new LinkedHashMap<>();
    private final Map<Answered, Map<ProposalId, Answer>> asked = new HashMap<>();
    private final Map<Approved, ProposalState> proposals = new HashMap<>();
    private final Set<WorkKey> agenda = new HashSet<>();
    private final Map<ItemId, Fate> fates = new HashMap<>();

    private record Update(ArticleId article, EntryId entry) {}

    private record Answered(ArticleId article, ItemId item) {}

    /** How it stands with the question that a kill put; {@code killed} is when its provider made that kill. */
    private record Answer(ProposalState state, Instant killed) {}

    private record Approved(ArticleId article, Fingerprint version) {}

    /** An update and the item version that it rests on. */
    private record Rests(Update update, ItemVersion version) {}

    /** An entry as readers have it, in the order of its log. */
    void published(Entry entry) {
        ArticleId article = entry.mark().article();
        switch (entry) {
            case Entry.Posted posted ->
                standing.put(
                        new Update(article, entry.mark().id()), posted.post().restsOn());
            case Entry.Merged merged ->
                standing.computeIfPresent(
                        new Update(article, merged.target()),
                        (update, on) -> merged.post().restingAlso(on).restsOn());
            case Entry.Retracted retracted -> standing.remove(new Update(article, retracted.target()));
            case Entry.Erased erased ->
                standing.remove(new Update(article, entry.mark().id()));
            default -> {}
        }
    }

    /** Work for the clerk, or its end. */
    void planned(WorkKey key, boolean waits) {
        if (waits) {
            agenda.add(key);
        } else {
            agenda.remove(key);
        }
    }

    /** A proposal as it came to be, in the order of its topic. */
    void proposed(Proposal proposal) {
        WireItem item = proposal.evidence().item();
        if (proposal.evidence().relation() == Relation.KILL) {
            for (ItemId killed : subjects(item)) {
                asked.computeIfAbsent(new Answered(proposal.article(), killed), key -> new HashMap<>())
                        .put(proposal.id(), new Answer(proposal.state(), item.versionCreated()));
            }
        } else {
            proposal.evidence()
                    .versions()
                    .forEach(version -> proposals.put(approved(proposal.article(), version), proposal.state()));
        }
    }

    /** To be called once all of the logs has been taken, before the items. */
    void follow() {
        standing.values().forEach(versions -> versions.forEach(version -> fates.put(version.item(), new Fate())));
    }

    /** An item in the order of its partition; {@code written} by the real clock. */
    void item(WireItem item, Instant written) {
        for (ItemId subject : subjects(item)) {
            Fate fate = fates.get(subject);
            if (fate != null && item.handling().isKill()) {
                fate.killed(item, subject.equals(item.version().item()), written);
            } else if (fate != null && subject.equals(item.version().item())) {
                fate.stands(item);
            }
        }
    }

    /**
     * Judges.
     *
     * @param arrivals whether matching had taken a kill before proposals were read
     * @param forgotten settled proposals from before this time are no longer kept
     */
    void close(Arrivals arrivals, Instant forgotten, Findings findings) {
        Tally tally = new Tally(arrivals, forgotten, findings);
        standing.forEach((update, versions) -> {
            for (ItemVersion version : versions) {
                Fate fate = fates.getOrDefault(version.item(), new Fate());
                Fate.Kill kill = fate.kill();
                if (kill != null && !fate.isNotice(version)) {
                    tally.judge(new Rests(update, version), kill);
                }
            }
        });
        tally.tell();
    }

    private final class Tally {
        private final Arrivals arrivals;
        private final Instant forgotten;
        private final Findings findings;
        private long open;
        private long kept;
        private long older;

        Tally(Arrivals arrivals, Instant forgotten, Findings findings) {
            this.arrivals = arrivals;
            this.forgotten = forgotten;
            this.findings = findings;
        }

        void judge(Rests rests, Fate.Kill kill) {
            findings.checked(Question.KILLS, 1);
            Update update = rests.update();
            List<ProposalState> states = answers(rests, kill);
            if (states.stream().anyMatch(ProposalState::isOpen)) {
                open++;
            } else if (states.stream().anyMatch(state -> state != ProposalState.WITHDRAWN)) {
                kept++;
            } else if (isOnItsWay(rests, kill)) {
                findings.waiting(Question.KILLS, 1);
            } else if (kill.written().isBefore(forgotten)) {
                older++;
            } else {
                findings.problem(
                        Question.KILLS,
                        "updates " + update.article() + " " + update.entry() + ": still stands on " + rests.version()
                                + ", killed by " + kill.by() + ", and nobody was asked");
            }
        }

        /** What was answered to an older kill, after which the item stood again, is no answer to this one. */
        private List<ProposalState> answers(Rests rests, Fate.Kill kill) {
            Answered question =
                    new Answered(rests.update().article(), rests.version().item());
            return asked.getOrDefault(question, Map.of()).values().stream()
                    .filter(answer -> !answer.killed().isBefore(kill.created()))
                    .map(Answer::state)
                    .toList();
        }

        /** Matching has not heard of the kill yet, or of the approval; or the clerk is about to act. */
        private boolean isOnItsWay(Rests rests, Fate.Kill kill) {
            ArticleId article = rests.update().article();
            ProposalState state = proposals.get(approved(article, rests.version()));
            return !arrivals.isTaken(Fingerprint.of(kill.by().toString()))
                    || (state != null && state.isOpen())
                    || agenda.contains(
                            Work.Withdraw.keyOf(article, rests.update().entry()));
        }

        void tell() {
            if (open > 0) {
                findings.note(open + " updates stand on a withdrawn item: the kill waits for an editor");
            }
            if (kept > 0) {
                findings.note(kept + " updates stand on a withdrawn item: an editor settled the kill and left them");
            }
            if (older > 0) {
                findings.note(older + " updates stand on an item that was withdrawn before " + forgotten
                        + ": whether the desk was asked is no longer known");
            }
        }
    }

    private static Approved approved(ArticleId article, ItemVersion version) {
        return new Approved(article, Fingerprint.of(version.toString()));
    }

    private static Set<ItemId> subjects(WireItem item) {
        Set<ItemId> subjects = new LinkedHashSet<>(item.handling().about());
        subjects.add(item.version().item());
        return subjects;
    }
}
