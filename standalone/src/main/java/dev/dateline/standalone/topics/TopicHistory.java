package dev.dateline.standalone.topics;

import java.util.Optional;
import org.apache.kafka.common.Uuid;
import org.jspecify.annotations.Nullable;

/** What the looks at one topic have found, one after the other. For one thread. */
final class TopicHistory {
    private boolean made;
    private boolean missed;
    private @Nullable Uuid first;
    private Optional<String> told = Optional.empty();

    /**
     * Before the first look.
     *
     * @param made whether it is there; what is not yet there is not missed
     */
    TopicHistory(boolean made) {
        this.made = made;
    }

    /** Takes one look in; gives what is wrong and what to do, in one line, and nothing where nothing is. */
    Optional<String> look(TopicState found, TopicState.Wanted wanted) {
        boolean again = missed;
        missed = found instanceof TopicState.Missing;
        if (missed && !made) {
            return told;
        }
        // One broker may not have heard of what the others know: that it is gone is believed the second time.
        if (!missed || again) {
            told = remembering(found).trouble(wanted);
        }
        return told;
    }

    private TopicState remembering(TopicState found) {
        if (!(found instanceof TopicState.There there)) {
            return found;
        }
        made = true;
        if (first == null) {
            first = there.id();
        }
        return there.id().equals(first) ? there : new TopicState.Remade(there);
    }
}
