package dev.dateline.gateway.page;

import dev.dateline.contract.desk.Act;
import dev.dateline.contract.desk.Decision;
import dev.dateline.contract.desk.Sighting;
import dev.dateline.contract.json.Require;
import dev.dateline.contract.live.Entry;
import dev.dateline.contract.live.EntryId;
import dev.dateline.contract.media.Media;
import dev.dateline.contract.media.MediaRights;
import dev.dateline.contract.style.Times;
import dev.dateline.gateway.hub.ArticleLog;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What was decided on an article, by whom, and what readers were given for it.
 *
 * @param zone in which the times are written
 * @param unbroken whether each entry's link is what its two halves give
 * @param lines newest first
 * @param seen who looked, newest first, as far back as that is kept
 */
public record HistoryView(
        String article,
        String headline,
        String zone,
        String position,
        boolean unbroken,
        List<Line> lines,
        List<Seen> seen) {
    private static final int MOST_WORDS = 160;

    public HistoryView {
        Require.present("article", article);
        lines = List.copyOf(lines);
        seen = List.copyOf(seen);
    }

    /**
     * Somebody looked at what is not for readers.
     *
     * @param at since when (UTC)
     * @param moment the same in the article's zone, in words
     * @param what they looked at, in words
     * @param proposal which; null for anything else
     */
    public record Seen(
            String by,
            String at,
            String moment,
            String what,
            @Nullable String proposal) {
        static Seen of(Sighting sighting, ZoneId zone) {
            String what = switch (sighting.what()) {
                case PROPOSAL -> "looked at a proposal";
                case HISTORY -> "read this history";
                case PAST -> "looked at the page as it was";
                case PEOPLE -> "looked at who works here";
                case REJECTED -> "looked at what was set aside";
                case OTHER -> "looked at something that this version has no word for";
            };
            return new Seen(
                    sighting.by(),
                    sighting.at().toString(),
                    PastView.moment(sighting.at(), zone),
                    what,
                    sighting.proposal() == null ? null : sighting.proposal().value());
        }
    }

    /**
     * One decision.
     *
     * @param at when it was decided (UTC)
     * @param moment the same in the article's zone, in words
     * @param act what was decided, in words
     * @param text the words that it published, cut; null for none, or where they were taken down
     * @param became what it came to, in words
     * @param seq of its entry; null where readers see none
     * @param then where the page stands as it was after it; null where readers see none
     * @param hash the beginning of the chain's head after it; null where readers see none
     */
    public record Line(
            String id,
            String by,
            String at,
            String moment,
            String act,
            @Nullable String text,
            String became,
            @Nullable Long seq,
            @Nullable String then,
            @Nullable String hash) {}

    /**
     * The history that a log and its decisions make.
     *
     * @param log whole, from seq 1
     * @param decisions in their order, each once; what was taken down as its redaction
     * @param seen newest first
     */
    public static HistoryView of(ArticleLog log, List<Decision> decisions, List<Sighting> seen) {
        Map<EntryId, Entry> entries = log.entries().stream()
                .collect(Collectors.toMap(entry -> entry.mark().id(), Function.identity()));
        Times times = log.front().times();
        return new HistoryView(
                log.article().value(),
                log.front().story().headline(),
                times.zone().getId(),
                log.position().toString(),
                log.entries().stream().allMatch(entry -> entry.mark().chain().holds()),
                decisions.reversed().stream()
                        .map(decision ->
                                line(decision, entries.get(decision.id().entry()), times))
                        .toList(),
                seen.stream().map(one -> Seen.of(one, times.zone())).toList());
    }

    private static Line line(Decision decision, @Nullable Entry entry, Times times) {
        Long seq = entry == null ? null : entry.mark().seq();
        return new Line(
                decision.id().value(),
                decision.by(),
                decision.at().toString(),
                PastView.moment(decision.at(), times.zone()),
                act(decision.act(), times),
                text(decision.act()),
                became(decision.act(), entry, times),
                seq,
                seq == null ? null : "/desk/articles/" + decision.article() + "/then?seq=" + seq,
                entry == null ? null : entry.mark().position().shortHash());
    }

    /** A decision that had no effect has its words taken off the topic at once. */
    private static String became(Act act, @Nullable Entry entry, Times times) {
        if (entry == null) {
            return act instanceof Act.Erased ? "had no effect, or waits no longer" : "readers see nothing of it";
        }
        return entry instanceof Entry.Erased ? "published, then taken down" : "published" + without(act, entry, times);
    }

    /** What readers were not given of what was scheduled, since its rights ended while it waited. */
    private static String without(Act act, Entry entry, Times times) {
        return switch (act) {
            case Act.Suggest a -> without(a.act(), entry, times);
            case Act.Schedule a -> {
                List<String> gone =
                        MediaRights.objections(a.post().media(), entry.mark().at(), times);
                yield gone.isEmpty() ? "" : ", without " + String.join("; ", gone);
            }
            default -> "";
        };
    }

    private static String act(Act act, Times times) {
        return switch (act) {
            case Act.Create a -> "opened the page" + with(a.story().media());
            case Act.Revise a -> "revised headline or body" + with(a.story().media());
            case Act.Configure a -> "changed the settings";
            case Act.Approve a ->
                (a.proposal() == null ? "wrote an update" : "approved an update")
                        + with(a.post().media());
            case Act.Reject a -> "rejected a proposal: " + a.reason();
            case Act.Hold a -> "held a proposal" + (a.note() == null ? "" : ": " + a.note());
            case Act.Schedule a ->
                "scheduled an update for " + PastView.moment(a.due(), times.zone())
                        + with(a.post().media());
            case Act.Release a -> "released a scheduled update";
            case Act.Correct a -> "corrected an update" + (a.media() == null ? "" : with(a.media()));
            case Act.Merge a ->
                "merged a proposal into an update" + with(a.post().media());
            case Act.Retract a -> "retracted an update";
            case Act.Withdraw a -> "withdrew an update, as its provider did";
            case Act.TakeDown a -> "took words down: " + a.note();
            case Act.WaveOff a -> "waved off that a sentence no longer stands";
            case Act.Pin a -> a.entry() == null ? "unpinned" : "pinned an update";
            case Act.KeyEvent a ->
                a.title() == null ? "took an update off the key events" : "made an update a key event";
            case Act.Close a -> "closed the page";
            case Act.Reopen a -> "reopened the page";
            case Act.Publish a -> "published an update by the policy '" + a.policy() + "'";
            case Act.Suggest a -> "suggested: " + act(a.act(), times);
            case Act.Second a -> "agreed to what waited for a second person";
            case Act.Erased a -> act(a.redacted(), times);
            case Act.Unsupported a -> "a newer kind of decision";
        };
    }

    /** Pictures as they are told to those who do not see them, and under which licence each was used. */
    private static String with(List<Media> media) {
        return media.stream()
                .map(one -> ", with " + one.kind().name().toLowerCase(Locale.ROOT) + " \u201c" + one.alt()
                        + "\u201d (licence: " + one.rights().license() + ")")
                .collect(Collectors.joining());
    }

    private static @Nullable String text(Act act) {
        String text = switch (act) {
            case Act.Create a -> a.story().headline();
            case Act.Revise a -> a.story().headline();
            case Act.Approve a -> a.post().text();
            case Act.Schedule a -> a.post().text();
            case Act.Publish a -> a.post().text();
            case Act.Suggest a -> text(a.act());
            case Act.Correct a -> a.text();
            case Act.Merge a -> a.post().text();
            case Act.Retract a -> a.note();
            case Act.Withdraw a -> a.note();
            case Act.KeyEvent a -> a.title();
            default -> null;
        };
        return text == null || text.length() <= MOST_WORDS ? text : text.substring(0, MOST_WORDS) + "…";
    }
}
