package dev.dateline.processor.log;

import dev.dateline.contract.desk.Outcome;
import dev.dateline.contract.desk.Subject;
import dev.dateline.contract.desk.Work;
import dev.dateline.contract.desk.WorkKey;
import dev.dateline.contract.live.Entry;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What one decision made of the log. */
public sealed interface Folded {
    /**
     * The id was folded before: nothing happens, not even a link of the chain.
     *
     * @param outcome what became of it then; whoever repeats it may not have heard
     * @param work erases the repeat's words: they stand under a key of their own, which no takedown would find
     */
    record Dropped(Outcome outcome, List<Work> work, List<WorkKey> done) implements Folded {
        public Dropped {
            work = List.copyOf(work);
            done = List.copyOf(done);
        }
    }

    /**
     * It took no effect, but it is a link of the chain.
     *
     * @param work erases its words, which no takedown would find, and puts off what cannot be released yet
     * @param done is struck off the agenda
     */
    record Refused(Head head, Outcome.Refused outcome, List<Work> work, List<WorkKey> done) implements Folded {
        public Refused {
            work = List.copyOf(work);
            done = List.copyOf(done);
        }
    }

    /**
     * It took effect.
     *
     * @param entries those written: the new one, if readers see one, and before it the stubs of what was taken down
     */
    record Accepted(
            Head head,
            Outcome.Accepted outcome,
            List<Entry> entries,
            Map<Subject, Standing> standings,
            List<Work> work,
            List<WorkKey> done)
            implements Folded {
        public Accepted {
            entries = List.copyOf(entries);
            standings = Map.copyOf(standings);
            work = List.copyOf(work);
            done = List.copyOf(done);
        }

        /** The entry with which the log grew; null where readers see nothing of the decision. */
        public @Nullable Entry grown() {
            return !entries.isEmpty() && entries.getLast().mark().seq() == head.seq() ? entries.getLast() : null;
        }
    }
}
