package dev.dateline.processor.lineage;

import dev.dateline.contract.article.ArticleId;
import dev.dateline.contract.desk.ProposalId;
import dev.dateline.contract.desk.ProposalState;
import dev.dateline.contract.json.Require;
import dev.dateline.contract.live.EntryId;
import dev.dateline.contract.wire.ItemId;
import dev.dateline.processor.match.MatchInput;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What was made of an item so far, all its versions together.
 *
 * @param kill the item with which its provider withdrew it; null while it stands
 * @param newest when its provider made the newest version that came in, a kill of it included; null before the first
 * @param built the entries that rest on it, or did; absent in what an older version kept
 * @param hold the item with which its provider holds it back; null while it does not
 * @param corrections the items that correct it by their text; absent where there are none
 */
public record Trail(
        List<Step> steps,
        MatchInput.@Nullable Arrived kill,
        @Nullable Instant newest,
        @Nullable List<Built> built,
        MatchInput.@Nullable Arrived hold,
        @Nullable List<ItemId> corrections) {
    /** An item that was never proposed. */
    public static final Trail NONE = new Trail(List.of(), null, null, null, null, null);

    /** More corrections than these of one text are none. */
    private static final int MOST_CORRECTIONS = 20;

    public Trail {
        steps = List.copyOf(Require.present("steps", steps));
        built = built == null ? null : List.copyOf(built);
        corrections = corrections == null ? null : List.copyOf(corrections);
    }

    /** One proposal that a version of the item led to. */
    public record Step(ProposalId proposal, ArticleId article, ProposalState state) {
        /** Whether readers see it, or will. */
        public boolean isPublished() {
            return state == ProposalState.APPROVED || state == ProposalState.SCHEDULED;
        }
    }

    /** An entry that rests on the item; {@code stands} until it is withdrawn or taken down. */
    public record Built(EntryId entry, ArticleId article, boolean stands) {
        private boolean is(EntryId otherEntry, ArticleId otherArticle) {
            return entry.equals(otherEntry) && article.equals(otherArticle);
        }
    }

    public Trail with(Step step) {
        return new Trail(
                Stream.concat(
                                steps.stream().filter(other -> !other.proposal().equals(step.proposal())),
                                Stream.of(step))
                        .toList(),
                kill,
                newest,
                built,
                hold,
                corrections);
    }

    public Trail with(Built one) {
        Stream<Built> others = entries().filter(other -> !other.is(one.entry(), one.article()));
        List<Built> all = Stream.concat(others, Stream.of(one)).toList();
        return new Trail(steps, kill, newest, all, hold, corrections);
    }

    /** The entry no longer stands. */
    public Trail without(EntryId entry, ArticleId article) {
        List<Built> left = entries()
                .map(one -> one.is(entry, article) ? new Built(entry, article, false) : one)
                .toList();
        return new Trail(steps, kill, newest, left, hold, corrections);
    }

    /** All that was made of either; what became of the item itself is left to each. */
    public Trail and(Trail other) {
        Trail both = this;
        for (Step step : other.steps) {
            both = both.with(step);
        }
        for (Built one : other.entries().toList()) {
            both = both.with(one);
        }
        return both;
    }

    /** Whether a newer version, or the item's withdrawal, was here before this one. */
    public boolean isPast(Instant versionCreated) {
        return newest != null && versionCreated.isBefore(newest);
    }

    /** Whether its provider has neither withdrawn it nor holds it back. */
    public boolean isUsable() {
        return kill == null && hold == null;
    }

    /** The item stands (again): its provider has sent a usable version. */
    public Trail standing(Instant versionCreated) {
        return new Trail(steps, null, later(versionCreated), built, null, corrections);
    }

    public Trail withdrawn(MatchInput.Arrived by) {
        return new Trail(steps, by, later(by.item().versionCreated()), built, hold, corrections);
    }

    /** Its provider holds it back; a kill counts whichever of the two was made first. */
    public Trail held(MatchInput.Arrived by) {
        return new Trail(steps, kill, newest, built, by, corrections);
    }

    /** The same, with what took it away as {@code change} has it. */
    public Trail taken(UnaryOperator<MatchInput.Arrived> change) {
        return new Trail(
                steps,
                kill == null ? null : change.apply(kill),
                newest,
                built,
                hold == null ? null : change.apply(hold),
                corrections);
    }

    /** Whether it was held back after this version was made. */
    public boolean isHeldAfter(Instant versionCreated) {
        return hold != null && versionCreated.isBefore(hold.item().versionCreated());
    }

    /** That item corrects it by its text. */
    public Trail correctedBy(ItemId item) {
        List<ItemId> known = correctedBy();
        return known.contains(item) || known.size() == MOST_CORRECTIONS
                ? this
                : new Trail(
                        steps,
                        kill,
                        newest,
                        built,
                        hold,
                        Stream.concat(known.stream(), Stream.of(item)).toList());
    }

    /** The items that correct it by their text. */
    public List<ItemId> correctedBy() {
        return corrections == null ? List.of() : corrections;
    }

    private Instant later(Instant time) {
        return newest == null || time.isAfter(newest) ? time : newest;
    }

    /** The articles that versions of the item were proposed to or that were built on it, in that order, each once. */
    public List<ArticleId> articles() {
        return Stream.concat(steps.stream().map(Step::article), resting().map(Built::article))
                .distinct()
                .toList();
    }

    /** The articles on which readers see the item, or will; by what was proposed where nothing is known of entries. */
    public List<ArticleId> publishedOn() {
        Set<ArticleId> known = entries().map(Built::article).collect(Collectors.toSet());
        Stream<ArticleId> proposed =
                steps.stream().filter(Step::isPublished).map(Step::article).filter(article -> !known.contains(article));
        return Stream.concat(proposed, resting().map(Built::article)).distinct().toList();
    }

    /** The entries of that article that rest on the item and stand. */
    public List<EntryId> restingOn(ArticleId article) {
        return resting()
                .filter(one -> one.article().equals(article))
                .map(Built::entry)
                .toList();
    }

    /** Whether something that was published on that article is known, and all of it is gone. */
    public boolean isGoneFrom(ArticleId article) {
        List<Built> there =
                entries().filter(one -> one.article().equals(article)).toList();
        return !there.isEmpty() && there.stream().noneMatch(Built::stands);
    }

    private Stream<Built> resting() {
        return entries().filter(Built::stands);
    }

    /** What stands and rests on it. */
    public List<Built> standing() {
        return resting().toList();
    }

    private Stream<Built> entries() {
        return built == null ? Stream.of() : built.stream();
    }

    /** The proposals that versions of the item led to or were folded into. */
    public Set<ProposalId> proposals() {
        return steps.stream().map(Step::proposal).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The proposals that wait for an editor. */
    public List<ProposalId> open() {
        return steps.stream()
                .filter(step -> step.state().isOpen())
                .map(Step::proposal)
                .toList();
    }
}
