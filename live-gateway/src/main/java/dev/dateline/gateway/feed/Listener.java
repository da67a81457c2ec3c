package dev.dateline.gateway.feed;

import dev.dateline.contract.actor.KnownActor;
import dev.dateline.contract.article.Article;
import dev.dateline.contract.article.ArticleId;
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

/** Hears what is not an article's log; always on the feed's own thread, and briefly. */
public interface Listener {
    /** Readers are given this entry from now on; told once, and only of entries that come while they are served. */
    void entry(Entry entry);

    /** How far a withdrawal has come on one node's pages; null once that is forgotten. */
    void receipt(ReceiptKey key, @Nullable Receipt receipt);

    /** The newest state of a proposal; null once it is forgotten. */
    void proposal(ProposalKey key, @Nullable Proposal proposal);

    /** A story that no page tells; null once it is offered no more. */
    void candidate(CandidateKey key, @Nullable Candidate candidate);

    /** Who is at a node's consoles, this one's too. */
    void attendance(String node, Attendance attendance);

    /** A line of an article's ledger as it now is; null once it is forgotten. */
    void fact(FigureKey key, @Nullable Figure figure);

    /** Machine work that waits for its time; null once it is done or called off. */
    void work(WorkKey key, @Nullable Work work);

    /** What became of a decision; the same may come twice. */
    void outcome(Outcome outcome);

    /** An article as it now is; null once it is gone. */
    void article(ArticleId id, @Nullable Article article);

    /** What is known of people, in its order; null where its subject is gone. */
    void account(AccountKey key, @Nullable AccountRecord record);

    /** An actor as editors have put it on the list; null once it is taken off. */
    void actor(String id, @Nullable KnownActor actor);

    /** All that was known of people at the start has been told. */
    void accountsRead();

    /** What matching said to a question, whichever node asked it; the same may come twice. */
    void answer(WatchAnswer answer);
}
