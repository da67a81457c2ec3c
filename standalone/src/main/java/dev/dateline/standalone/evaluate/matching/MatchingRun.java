package dev.dateline.standalone.evaluate.matching;

import dev.dateline.contract.desk.Proposal;
import dev.dateline.contract.desk.ProposalState;
import dev.dateline.contract.desk.Settled;
import dev.dateline.processor.match.DeskProfiles;
import dev.dateline.processor.match.MatchInput;
import dev.dateline.processor.match.Model;
import dev.dateline.processor.store.MatchEffect;
import dev.dateline.processor.store.MatchKeeper;
import dev.dateline.processor.store.MemoryShelf;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Takes a stream as matching takes a desk's order, and notes what it makes of each item. */
final class MatchingRun {
    private final MatchKeeper keeper;
    private final boolean feedback;

    /**
     * A desk that is new.
     *
     * @param feedback whether an editor decides on each proposal at once: approves it where it names gold's article,
     *     else rejects it; an item that is not proposed tells nothing
     */
    MatchingRun(Model model, boolean feedback) {
        this.keeper = new MatchKeeper(new MemoryShelf(), model);
        this.feedback = feedback;
    }

    /** All articles come in, and those items that {@code among} takes. */
    List<Judged> over(Stream stream, Predicate<String> among) {
        List<Judged> judged = new ArrayList<>();
        for (Line line : stream.lines()) {
            switch (line) {
                case Line.Begins article -> keeper.take(Stream.DESK, article.input(), article.at());
                case Line.Comes item -> {
                    if (among.test(item.id())) {
                        judged.add(new Judged(item, keeper.judge(Stream.DESK, item.input(), item.at())));
                        take(item);
                    }
                }
            }
        }
        return judged;
    }

    /**
     * The same items on a busy desk, where every article has just changed: in a corpus of one event a day the day alone
     * would tell what is about what, as it never does on a desk.
     */
    static List<Judged> busy(Model model, Stream stream, Predicate<String> among) {
        DeskProfiles profiles = new DeskProfiles(model);
        List<Judged> judged = new ArrayList<>();
        for (Line line : stream.lines()) {
            switch (line) {
                case Line.Begins article -> profiles.put(article.input(), null);
                case Line.Comes item -> {
                    if (among.test(item.id())) {
                        judged.add(new Judged(item, profiles.judge(item.input(), item.at())));
                    }
                }
            }
        }
        return judged;
    }

    private void take(Line.Comes item) {
        for (MatchEffect effect : keeper.take(Stream.DESK, item.input(), item.at())) {
            // What is told of a settled one asks nobody: a copy has come to it, or a later version has taken its place.
            if (feedback
                    && effect instanceof MatchEffect.Told told
                    && told.proposal() != null
                    && told.proposal().state().isOpen()) {
                keeper.take(Stream.DESK, decision(told.proposal(), item), item.at());
            }
        }
    }

    private static MatchInput decision(Proposal proposal, Line.Comes item) {
        boolean right = proposal.article().value().equals(item.gold());
        ProposalState state = right ? ProposalState.APPROVED : ProposalState.REJECTED;
        return new MatchInput.Heard(new Settled(Stream.DESK, proposal.id(), state), null);
    }
}
