package dev.dateline.processor.log;

import dev.dateline.contract.article.Article;
import dev.dateline.contract.article.ArticleId;
import dev.dateline.contract.desk.Act;
import dev.dateline.contract.desk.DecisionId;
import dev.dateline.contract.desk.Outcome;
import dev.dateline.contract.desk.OutcomeKey;
import dev.dateline.contract.desk.Work;
import dev.dateline.contract.desk.WorkKey;
import dev.dateline.contract.live.Entry;
import dev.dateline.contract.live.EntryKey;
import dev.dateline.contract.live.Page;
import dev.dateline.contract.wire.Rejected;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Something that the log application writes to a topic. */
public sealed interface Effect {
    record Logged(Entry entry) implements Effect {}

    record Paged(Page page) implements Effect {}

    record Profiled(Article article) implements Effect {}

    /** {@code act} is what was decided, which no outcome tells. */
    record Decided(Outcome outcome, Act act) implements Effect {}

    record Planned(Work work) implements Effect {}

    record Struck(WorkKey work) implements Effect {}

    record SetAside(Rejected rejected) implements Effect {}

    /**
     * An article is gone as if it had never been.
     *
     * @param entries how many its log had
     * @param decided whose outcomes go with it
     */
    record Forgotten(ArticleId article, long entries, List<DecisionId> decided) implements Effect {
        public Forgotten {
            decided = List.copyOf(decided);
        }

        /** The keys of its entries. */
        public Stream<EntryKey> entryKeys() {
            return LongStream.rangeClosed(1, entries).mapToObj(seq -> new EntryKey(article, seq));
        }

        /** The keys of its outcomes. */
        public Stream<OutcomeKey> outcomeKeys() {
            return decided.stream().map(decision -> new OutcomeKey(article, decision));
        }
    }
}
