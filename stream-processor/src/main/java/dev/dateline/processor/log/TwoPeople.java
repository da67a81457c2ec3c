package dev.dateline.processor.log;

import dev.dateline.contract.article.Policies;
import dev.dateline.contract.article.Policy;
import dev.dateline.contract.article.Settings;
import dev.dateline.contract.desk.Act;
import dev.dateline.contract.desk.Decision;
import dev.dateline.contract.desk.Subject;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What needs more than one person's word, or nobody's. */
final class TwoPeople {
    private TwoPeople() {}

    /** Whether readers are given new words by it. Taking words back must not wait for anybody. */
    static boolean need(Act act) {
        return act instanceof Act.Approve
                || act instanceof Act.Schedule
                || act instanceof Act.Revise
                || act instanceof Act.Correct;
    }

    /** What a decision that waits decides on; null for an update that stands on nothing. */
    static @Nullable Subject on(Decision waiting) {
        Subject subject = Rules.subject(waiting);
        return subject.equals(Subject.of(waiting.id().entry())) ? null : subject;
    }

    /** Why nothing is published by this rule at that moment, in one line; null where it is. */
    static @Nullable String asks(Settings settings, String rule, Instant at) {
        Policies policies = settings.policed();
        if (policies.fourEyes()) {
            return "this article asks two people";
        }
        if (policies.quiet() != null && policies.quiet().holdAt(at, settings.zone())) {
            return "quiet hours: an editor decides";
        }
        return policies.named(rule)
                        .filter(policy -> policy.does() == Policy.Deed.PUBLISH)
                        .isPresent()
                ? null
                : "policy '" + rule + "' no longer publishes by itself: an editor decides";
    }
}
