package dev.dateline.processor.log;

import dev.dateline.contract.article.Article;
import dev.dateline.contract.desk.Act;
import dev.dateline.contract.desk.Outcome;
import dev.dateline.contract.desk.Work;
import dev.dateline.contract.desk.WorkKey;
import dev.dateline.contract.live.Entry;
import dev.dateline.contract.live.Page;
import dev.dateline.contract.wire.Rejected;

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
}
