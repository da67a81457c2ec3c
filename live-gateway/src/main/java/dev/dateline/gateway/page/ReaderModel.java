package dev.dateline.gateway.page;

import dev.dateline.contract.article.Phase;
import dev.dateline.contract.json.Json;
import dev.dateline.contract.live.Entry;
import dev.dateline.contract.live.EntryId;
import dev.dateline.contract.live.Front;
import dev.dateline.contract.live.Mark;
import dev.dateline.contract.live.Page;
import dev.dateline.gateway.hub.ArticleSnapshot;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the readers' template asks for.
 *
 * @param whole whether the oldest updates are among these; else a reader who connects must be given all anew
 * @param players whose frames a reader may open, as the script reads it
 * @param visit by which address it is asked for
 * @param past what a page of the past says of itself; null for the page as it is now
 */
record ReaderModel(
        Sheet sheet,
        Page page,
        FrontView front,
        List<UpdateView> updates,
        boolean whole,
        Instant now,
        String jsonLd,
        String players,
        Visit visit,
        @Nullable PastView past) {
    private static final Comparator<UpdateView> PINNED_THEN_NEWEST = Comparator.comparing(UpdateView::pinned)
            .thenComparingLong(UpdateView::seq)
            .reversed();

    static ReaderModel of(
            ArticleSnapshot snapshot, @Nullable String banner, Visit visit, MediaRules rules, Instant now) {
        Front front = snapshot.page().front();
        List<UpdateView> updates = snapshot.updates().stream()
                .map(update -> UpdateView.of(update, front.times(), now))
                .sorted(PINNED_THEN_NEWEST)
                .toList();
        return new ReaderModel(
                Sheet.in(front.language(), front.story().headline(), banner),
                snapshot.page(),
                FrontView.of(front, now),
                updates,
                snapshot.began() != null,
                now,
                Script.data(LiveBlog.of(snapshot, visit.site(), rules, now)),
                Json.text(rules.players()),
                visit,
                null);
    }

    /** The same as a page of the past. */
    ReaderModel asPast(PastView.@Nullable Ways links) {
        PastView view = PastView.of(now, zone(), position(), links);
        return new ReaderModel(sheet, page, front, updates, whole, now, jsonLd, players, visit, view);
    }

    /** The same with its style sheet in it. */
    ReaderModel styled(String css) {
        return new ReaderModel(sheet.styled(css), page, front, updates, whole, now, jsonLd, players, visit, past);
    }

    /** The same as its operator would have it look; null for as it is. */
    ReaderModel themed(@Nullable Theme theme) {
        return new ReaderModel(sheet.themed(theme), page, front, updates, whole, now, jsonLd, players, visit, past);
    }

    String id() {
        return page.article().value();
    }

    /** The same as {@link #id}, for the template of an update, which has an id of its own. */
    String article() {
        return id();
    }

    /** The update whose own address this is; empty for the article's. */
    String focus() {
        EntryId update = visit.update();
        return update == null ? "" : update.value();
    }

    /** What a link to it says where it is shared. */
    Card card() {
        String home = visit.site().isEmpty() ? null : visit.site() + "/articles/" + id();
        return updates.stream()
                .filter(update -> update.id().equals(focus()))
                .findFirst()
                .map(update -> Card.of(front, update, home == null ? null : home + "/" + update.id()))
                .orElseGet(() -> Card.of(front, newestFirst(), home));
    }

    /** The same for somebody who lands there: leads on to it without a script. */
    @Nullable UpdateView shared() {
        return updates.stream()
                .filter(update -> update.id().equals(focus()))
                .findFirst()
                .orElse(null);
    }

    private List<UpdateView> newestFirst() {
        return updates.stream()
                .sorted(Comparator.comparingLong(UpdateView::seq).reversed())
                .toList();
    }

    Instant modified() {
        return page.newest().getLast().mark().at();
    }

    /** From which a reader goes on; empty where that would leave out what is not on the page. */
    String position() {
        return whole ? page.position().toString() : "";
    }

    String pinned() {
        return front.pinned() == null ? "" : front.pinned();
    }

    String phaseWord() {
        return FrontView.phaseWord(page.front().phase());
    }

    /** What is newer may be missing. */
    String asOf() {
        return page.front().times().timeOfDay(asOfTime());
    }

    /** The same for a script (UTC). */
    Instant asOfTime() {
        return now.minus(visit.behind());
    }

    /** The zone in words, such as {@code Eastern Time}. */
    String zoneName() {
        return zone().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }

    /** Newest first, wherever their updates stand on the page. */
    List<UpdateView> keyEvents() {
        return updates.stream()
                .filter(update -> update.key() != null)
                .sorted(Comparator.comparingLong(UpdateView::seq).reversed())
                .toList();
    }

    boolean hasKeyEvents() {
        return updates.stream().anyMatch(update -> update.key() != null);
    }

    boolean isQuiet() {
        return updates.isEmpty();
    }

    boolean hasStory() {
        return !front.paragraphs().isEmpty() || !front.media().isEmpty();
    }

    /** The newest word to readers on why the page was revised or closed. */
    @Nullable NoteView revision() {
        return page.newest().reversed().stream()
                .map(this::noteOn)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private @Nullable NoteView noteOn(Entry entry) {
        return switch (entry) {
            case Entry.Revised revised -> note("Revised ", revised.mark(), revised.note());
            case Entry.Closed closed ->
                page.front().phase() == Phase.CLOSED ? note("Closed ", closed.mark(), closed.note()) : null;
            default -> null;
        };
    }

    private @Nullable NoteView note(String what, Mark mark, @Nullable String text) {
        return text == null
                ? null
                : new NoteView(what + NoteView.when(mark.at(), now, page.front().times(), now), text, mark.at());
    }

    private ZoneId zone() {
        return page.front().zone();
    }
}
