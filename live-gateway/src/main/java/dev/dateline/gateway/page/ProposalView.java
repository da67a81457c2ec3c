package dev.dateline.gateway.page;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.dateline.contract.desk.Change;
import dev.dateline.contract.desk.Evidence;
import dev.dateline.contract.desk.Mends;
import dev.dateline.contract.desk.Proposal;
import dev.dateline.contract.desk.ProposalState;
import dev.dateline.contract.desk.Reason;
import dev.dateline.contract.desk.Relation;
import dev.dateline.contract.live.Post;
import dev.dateline.contract.style.Times;
import dev.dateline.contract.wire.WireItem;
import dev.dateline.gateway.hub.DeskCard;
import dev.dateline.gateway.hub.ScheduledUpdate;
import dev.dateline.gateway.hub.State;
import dev.dateline.gateway.hub.Update;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A proposal as the console shows it; only editors may have it. One component for each field of the desk's frame.
 *
 * @param base the version of the proposal that a decision on it must name
 * @param source who speaks: the issuer of a statement, else the provider
 * @param providerTime the provider's time, in house style and the article's zone
 * @param received when Dateline had the item (UTC, real clock)
 * @param notes advisories to editors, never for readers
 * @param embargo not to go out before (UTC); null where there is none or it is over
 * @param embargoLabel the same in house style and the article's zone
 * @param clauses what of the watches that caught it stands in it; empty where that is not known
 * @param changes what it corrects by its text, as written there; empty for what corrects nothing
 * @param correctedGone what became of the report that this corrects, in a line; null while that stands
 * @param also the other sources of its text; of a kill or hold, those that still have what is taken back
 * @param more how many sources came after these
 * @param runnerUp the article that it could also be about; null where there is none
 * @param unread why nobody looked for statements in it, in a line; null where somebody did
 * @param alerts sentences of the article that it leaves in doubt
 * @param drawn what the suggestion is made of; null where that is not known
 * @param media pictures and videos that came with it
 * @param affected updates, posted or scheduled, that rest on an item which this one corrects, holds or kills
 * @param gone those of a kill that no longer stand
 */
public record ProposalView(
        String id,
        String article,
        String articleHeadline,
        String desk,
        String state,
        long base,
        String kind,
        String relation,
        String source,
        String providerTime,
        Instant received,
        int urgency,
        @Nullable Instant embargo,
        @Nullable String embargoLabel,
        String headline,
        List<String> paragraphs,
        List<String> notes,
        double score,
        List<Reason.Term> terms,
        List<String> watches,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Reason.Clauses> clauses,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Change> changes,
        @Nullable String correctedGone,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<SourceView> also,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) int more,
        Reason.@Nullable RunnerUp runnerUp,
        List<SaidView> statements,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String unread,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<AlertView> alerts,
        String label,
        Post suggestion,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable DrawnView drawn,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<MediaOffer> media,
        List<Affected> affected,
        List<Gone> gone) {

    /**
     * An update that may no longer hold; {@code base} is the version that a decision on it must name. One that is {@code
     * scheduled} can only be called off.
     */
    public record Affected(String id, long base, String label, String text, boolean scheduled) {
        static Affected of(Update update, Times times, Instant now) {
            String label = times.updateLabel(update.post().stamp(), now).strip();
            return new Affected(
                    update.id().value(), update.base(), label, update.post().text(), false);
        }

        static Affected of(ScheduledUpdate update, Times times, Instant now) {
            String label = times.updateLabel(update.post().stamp(), now).strip();
            return new Affected(
                    update.id().value(),
                    update.base(),
                    "Scheduled: " + label,
                    update.post().text(),
                    true);
        }
    }

    /** An update that was retracted; {@code note} is what readers are told. */
    public record Gone(String id, String label, NoteView note) {}

    /** What an editor sees of {@code card}; one line for each field, hence the length. */
    public static ProposalView of(DeskCard card, Instant now) {
        Proposal proposal = card.proposal();
        Evidence evidence = proposal.evidence();
        WireItem item = evidence.item();
        Instant embargo = ahead(item.handling().embargo(), now);
        return new ProposalView(
                proposal.id().value(),
                proposal.article().value(),
                card.articleHeadline(),
                proposal.desk().value(),
                word(proposal.state()),
                card.base(),
                word(item.origin().kind()),
                word(evidence.relation()),
                item.origin().speaker(),
                card.times().dateAndTime(item.versionCreated(), now),
                evidence.received(),
                item.handling().urgency(),
                embargo,
                embargo == null ? null : card.times().dateAndTime(embargo, now),
                item.copy().headline(),
                Paragraphs.of(item.copy().body()),
                item.copy().notes(),
                evidence.reason().score(),
                evidence.reason().terms(),
                evidence.reason().watches(),
                evidence.reason().clauses(),
                evidence.mends() == null ? List.of() : evidence.mends().changes(),
                correctedGone(evidence.mends(), card.times()),
                evidence.others().listed().stream()
                        .map(source -> SourceView.of(source, card.times()))
                        .toList(),
                evidence.others().more(),
                evidence.reason().runnerUp(),
                evidence.statements().stream()
                        .map(said -> SaidView.of(said, item))
                        .toList(),
                SaidView.unread(item),
                proposal.alerts().stream().map(AlertView::of).toList(),
                card.times().updateLabel(proposal.suggestion().stamp(), now).strip(),
                proposal.suggestion(),
                DrawnView.of(proposal),
                MediaOffer.of(item, card.times(), now),
                affected(card, now),
                gone(card, now));
    }

    private static @Nullable String correctedGone(@Nullable Mends mends, Times times) {
        return mends == null || mends.loss() == null
                ? null
                : "The report that this corrects was withdrawn at "
                        + times.timeOfDay(mends.loss().at());
    }

    private static List<Gone> gone(DeskCard card, Instant now) {
        if (card.proposal().evidence().relation() != Relation.KILL) {
            return List.of();
        }
        return card.affected().stream()
                .filter(update -> update.state() == State.RETRACTED)
                .map(update -> gone(UpdateView.of(update, card.times(), now)))
                .toList();
    }

    /** A retracted update has one note, which says why. */
    private static Gone gone(UpdateView update) {
        return new Gone(update.id(), update.label(), update.notes().getLast());
    }

    private static List<Affected> affected(DeskCard card, Instant now) {
        Stream<Affected> posted = card.affected().stream()
                .filter(update -> update.state() == State.POSTED)
                .map(update -> Affected.of(update, card.times(), now));
        return Stream.concat(posted, card.scheduled().stream().map(update -> Affected.of(update, card.times(), now)))
                .toList();
    }

    private static @Nullable Instant ahead(@Nullable Instant embargo, Instant now) {
        return embargo != null && embargo.isAfter(now) ? embargo : null;
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    // What the template asks for besides the frame's fields; none of these is a getter, so none is in the JSON.

    /** What must be seen first: a withdrawal, then a hold, then a correction, then the rest. */
    int rank() {
        return switch (relation()) {
            case "kill" -> 0;
            case "hold" -> 1;
            case "correction" -> 2;
            default -> 3;
        };
    }

    @Nullable String flag() {
        return switch (rank()) {
            case 0 -> "Kill";
            case 1 -> "Hold";
            case 2 -> "Correction";
            default -> null;
        };
    }

    /** What it is to those before it, where that is worth a word and no flag. */
    @Nullable String lineage() {
        return switch (relation()) {
            case "update", "refile", "rewrite" -> relation();
            case "resend" -> "sent again";
            default -> null;
        };
    }

    /** What stands before its other sources. */
    String alsoTitle() {
        return rank() < 2 ? "still with" : "also from";
    }

    /** A line for each watch that caught it. */
    List<String> why() {
        return watches.stream().map(this::why).toList();
    }

    private String why(String watch) {
        return clauses.stream()
                .filter(one -> one.watch().equals(watch) && !one.found().isEmpty())
                .findFirst()
                .map(one -> watch + ": " + String.join(", ", one.found()))
                .orElse(watch);
    }

    boolean held() {
        return word(ProposalState.HELD).equals(state);
    }
}
