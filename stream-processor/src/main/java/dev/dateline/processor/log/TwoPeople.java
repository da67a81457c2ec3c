package dev.dateline.processor.log;

import dev.dateline.contract.article.Policies;
import dev.dateline.contract.article.Policy;
import dev.dateline.contract.article.Settings;
import dev.dateline.contract.desk.Act;
import dev.dateline.contract.desk.Decision;
import dev.dateline.contract.desk.Subject;
import dev.dateline.contract.live.EntryId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What needs more than one person's word, or nobody's. */
final class TwoPeople {
    /** No editor's decision has an id that begins so. */
    private static final String CLERKS = "release-";

    private TwoPeople() {}

    /**
     * Whether readers are given new words by it, or words earlier than two people have agreed. Taking words back must not
     * wait for anybody, and its note neither; the clerk releases what is due.
     */
    static boolean need(Decision decision) {
        return switch (decision.act()) {
            case Act.Approve act -> true;
            case Act.Schedule act -> true;
            case Act.Revise act -> true;
            case Act.Correct act -> true;
            case Act.Merge act -> true;
            case Act.KeyEvent act -> act.title() != null;
            case Act.Close act -> act.note() != null;
            case Act.Release act -> !decision.id().value().startsWith(CLERKS);
            default -> false;
        };
    }

    /** The entry whose words it would change or that it would take back; null for none. */
    static @Nullable EntryId target(Act act) {
        return switch (act) {
            case Act.Correct correct -> correct.entry();
            case Act.Merge merge -> merge.entry();
            case Act.Retract retract -> retract.entry();
            case Act.KeyEvent event -> event.entry();
            case Act.Release release -> release.entry();
            default -> null;
        };
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
