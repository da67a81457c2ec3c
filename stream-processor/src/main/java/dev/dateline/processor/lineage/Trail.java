package dev.dateline.processor.lineage;

import dev.dateline.contract.article.ArticleId;
import dev.dateline.contract.desk.ProposalId;
import dev.dateline.contract.desk.ProposalState;
import dev.dateline.contract.json.Require;
import dev.dateline.processor.match.MatchInput;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What was made of an item so far, all its versions together.
 *
 * @param kill the item with which its provider withdrew it; null while it stands
 * @param newest when its provider made the newest version that came in, a kill of it included; null before the first
 */
public record Trail(
        List<Step> steps,
        MatchInput.@Nullable Arrived kill,
        @Nullable Instant newest) {
    /** An item that was never proposed. */
    public static final Trail NONE = new Trail(List.of(), null, null);

    public Trail {
        steps = List.copyOf(Require.present("steps", steps));
    }

    /** One proposal that a version of the item led to. */
    public record Step(ProposalId proposal, ArticleId article, ProposalState state) {
        /** Whether readers see it, or will. */
        public boolean isPublished() {
            return state == ProposalState.APPROVED || state == ProposalState.SCHEDULED;
        }
    }

    public Trail with(Step step) {
        return new Trail(
                Stream.concat(
                                steps.stream().filter(other -> !other.proposal().equals(step.proposal())),
                                Stream.of(step))
                        .toList(),
                kill,
                newest);
    }

    /** Whether a newer version, or the item's withdrawal, was here before this one. */
    public boolean isPast(Instant versionCreated) {
        return newest != null && versionCreated.isBefore(newest);
    }

    /** The item stands (again): its provider has sent a usable version. */
    public Trail standing(Instant versionCreated) {
        return new Trail(steps, null, later(versionCreated));
    }

    public Trail withdrawn(MatchInput.Arrived by) {
        return new Trail(steps, by, later(by.item().versionCreated()));
    }

    private Instant later(Instant time) {
        return newest == null || time.isAfter(newest) ? time : newest;
    }

    /** The articles that versions of the item were proposed to, in that order, each once. */
    public List<ArticleId> articles() {
        return steps.stream().map(Step::article).distinct().toList();
    }

    /** The articles on which readers see the item, or will. */
    public List<ArticleId> publishedOn() {
        return steps.stream()
                .filter(Step::isPublished)
                .map(Step::article)
                .distinct()
                .toList();
    }

    /** The proposals that wait for an editor. */
    public List<ProposalId> open() {
        return steps.stream()
                .filter(step -> step.state().isOpen())
                .map(Step::proposal)
                .toList();
    }
}
