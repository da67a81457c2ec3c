package dev.dateline.gateway.feed;

import dev.dateline.contract.actor.KnownActor;
import dev.dateline.contract.article.Article;
import dev.dateline.contract.article.ArticleId;
import dev.dateline.contract.article.DeskId;
import dev.dateline.contract.canary.Canary;
import dev.dateline.contract.desk.Attendance;
import dev.dateline.contract.desk.Candidate;
import dev.dateline.contract.desk.CandidateKey;
import dev.dateline.contract.desk.Outcome;
import dev.dateline.contract.desk.Proposal;
import dev.dateline.contract.desk.ProposalKey;
import dev.dateline.contract.desk.Receipt;
import dev.dateline.contract.desk.ReceiptKey;
import dev.dateline.contract.desk.WatchAnswer;
import dev.dateline.contract.desk.Work;
import dev.dateline.contract.desk.WorkKey;
import dev.dateline.contract.ledger.Figure;
import dev.dateline.contract.ledger.FigureKey;
import dev.dateline.contract.live.Entry;
import dev.dateline.contract.people.AccountKey;
import dev.dateline.gateway.account.AccountRecord;
import org.jspecify.annotations.Nullable;

/** Tells people's listener everything but what comes of the canary, so that no list has to leave it out. */
record Unseen(Listener people) implements Listener {
    private static boolean isSeen(ArticleId article) {
        return !Canary.isPage(article);
    }

    private static boolean isSeen(DeskId desk) {
        return !desk.equals(Canary.DESK);
    }

    @Override
    public void entry(Entry entry) {
        if (isSeen(entry.mark().article())) {
            people.entry(entry);
        }
    }

    @Override
    public void receipt(ReceiptKey key, @Nullable Receipt receipt) {
        if (isSeen(key.article())) {
            people.receipt(key, receipt);
        }
    }

    @Override
    public void proposal(ProposalKey key, @Nullable Proposal proposal) {
        if (isSeen(key.desk())) {
            people.proposal(key, proposal);
        }
    }

    @Override
    public void candidate(CandidateKey key, @Nullable Candidate candidate) {
        if (isSeen(key.desk())) {
            people.candidate(key, candidate);
        }
    }

    @Override
    public void attendance(String node, Attendance attendance) {
        people.attendance(node, attendance);
    }

    @Override
    public void fact(FigureKey key, @Nullable Figure figure) {
        if (isSeen(key.article())) {
            people.fact(key, figure);
        }
    }

    @Override
    public void work(WorkKey key, @Nullable Work work) {
        if (isSeen(key.article())) {
            people.work(key, work);
        }
    }

    @Override
    public void outcome(Outcome outcome) {
        if (isSeen(outcome.article())) {
            people.outcome(outcome);
        }
    }

    @Override
    public void article(ArticleId id, @Nullable Article article) {
        if (isSeen(id)) {
            people.article(id, article);
        }
    }

    @Override
    public void account(AccountKey key, @Nullable AccountRecord record) {
        people.account(key, record);
    }

    @Override
    public void actor(String id, @Nullable KnownActor actor) {
        people.actor(id, actor);
    }

    @Override
    public void accountsRead() {
        people.accountsRead();
    }

    @Override
    public void answer(WatchAnswer answer) {
        people.answer(answer);
    }
}
