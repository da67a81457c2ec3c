package dev.dateline.processor.match;

import dev.dateline.contract.article.Policy;
import dev.dateline.contract.article.Settings;
import dev.dateline.contract.desk.Evidence;
import dev.dateline.contract.desk.Proposal;
import dev.dateline.contract.desk.Relation;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Which of an article's policies decides on a proposal. Pure: the recorded order gives the same again. */
public final class Policing {
    /** What matching must be sure of, of 1, before readers are given something that nobody has looked at. */
    public static final double SURE = 0.9;

    private Policing() {}

    /**
     * The rule that keeps the proposal from the desk or publishes it by itself; null where an editor is asked. Nobody is
     * kept from hearing of a correction, and none is published unasked; nor is what is under embargo at {@code now}, what
     * leaves a sentence of the article in doubt, or what matching is less than {@link #SURE} of.
     *
     * @param now the record's timestamp
     */
    public static @Nullable Policy rule(Settings settings, Proposal proposal, Instant now) {
        Evidence evidence = proposal.evidence();
        Policy rule = settings.policed().of(evidence.item()).orElse(null);
        if (rule == null || evidence.relation().mends()) {
            return null;
        }
        return switch (rule.does()) {
            case ASK -> null;
            case MUTE -> rule;
            case PUBLISH -> isPlain(proposal, now) ? rule : null;
        };
    }

    private static boolean isPlain(Proposal proposal, Instant now) {
        Evidence evidence = proposal.evidence();
        Instant embargo = evidence.item().handling().embargo();
        boolean news = evidence.relation() == Relation.NEW || evidence.relation() == Relation.UPDATE;
        return news
                && proposal.alerts().isEmpty()
                && evidence.reason().score() >= SURE
                && (embargo == null || !embargo.isAfter(now));
    }
}
