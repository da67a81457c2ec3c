package dev.dateline.gateway.hub;

import dev.dateline.contract.article.ArticleId;
import dev.dateline.contract.article.Phase;
import dev.dateline.contract.article.Story;
import dev.dateline.contract.desk.Act;
import dev.dateline.contract.live.Entry;
import dev.dateline.contract.live.EntryId;
import dev.dateline.contract.live.ErasedLeaf;
import dev.dateline.contract.live.Front;
import dev.dateline.contract.live.Mark;
import dev.dateline.contract.live.Page;
import dev.dateline.contract.live.Position;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One article's log as it stood at one moment: dense from {@link #first} to {@link #last}. Immutable. */
public final class ArticleLog {
    private final List<Entry> entries;
    private final Front front;
    private final Updates updates;
    private final Position position;

    /** The seq of the newest entry that cannot be told; 0 where there is none. */
    private final long untold;

    private final boolean growing;

    /**
     * @param entries oldest first, dense, at least one; never changed afterwards
     * @param front after the last of them
     * @param updates that they come to
     * @param growing whether older ones are still being read
     */
    ArticleLog(List<Entry> entries, Front front, Updates updates, boolean growing) {
        this.entries = entries;
        this.front = front;
        this.updates = updates;
        this.growing = growing;
        this.position = entries.getLast().mark().position();
        this.untold = isWhole() ? 0 : untold();
    }

    public ArticleId article() {
        return last().article();
    }

    public Front front() {
        return front;
    }

    /** The position of a reader who has seen it all; always the same object. */
    public Position position() {
        return position;
    }

    /** The seq of the oldest entry that is held; 1 where the log is whole. */
    public long first() {
        return entries.getFirst().mark().seq();
    }

    /** Whether it is held from its beginning, or from as far back as it can be read. */
    public boolean isWhole() {
        return first() == 1 || !growing;
    }

    /** The mark of the newest entry. */
    public Mark last() {
        return entries.getLast().mark();
    }

    /** Everything after {@code seq}, oldest first; {@code seq} must be {@link #first} - 1 or more. */
    public List<Entry> after(long seq) {
        return entries.subList(Math.toIntExact(Math.min(seq - first() + 1, entries.size())), entries.size());
    }

    /** Every entry that is held, oldest first. */
    public List<Entry> entries() {
        return entries;
    }

    /** The updates as they read now, newest first; those that are held. */
    public List<Update> updates() {
        return updates.newestFirst();
    }

    /** An update as it reads now; empty where it is not held. */
    public Optional<Update> update(EntryId id) {
        return updates.find(id);
    }

    /** The updates that read otherwise since this entry, as they read now. */
    public List<Update> changedBy(Entry entry) {
        Stream<EntryId> ids = switch (entry) {
            case Entry.Posted e -> Stream.of(e.mark().id());
            case Entry.Corrected e -> Stream.of(e.target());
            case Entry.Merged e -> Stream.of(e.target());
            case Entry.Retracted e -> Stream.of(e.target());
            case Entry.KeyEvent e -> Stream.of(e.target());
            case Entry.Erased e -> Stream.of(e.mark().id());
            case Entry.TakenDown e -> e.erased().stream().flatMap(this::idOf);
            default -> Stream.of();
        };
        return ids.flatMap(id -> update(id).stream()).toList();
    }

    /**
     * This log as it stood when {@code seq} was its newest entry; empty where it has no such entry, or does not hold
     * everything up to it. Words that were taken down since are in no past either.
     */
    public Optional<ArticleLog> upTo(long seq) {
        if (first() > 1 || seq < 1 || seq > last().seq()) {
            return Optional.empty();
        }
        List<Entry> then = entries.subList(0, Math.toIntExact(seq));
        Front shown = opening(then.getFirst());
        for (Entry entry : then) {
            shown = shown.after(entry);
        }
        return Optional.of(
                new ArticleLog(then, shown, Fold.of(then, shown.pinned()).updates(), growing));
    }

    /**
     * The seq of the newest entry that was decided at {@code moment} or before; 0 where none was. Deciders' clocks may
     * differ a little: what stands before that entry in the log was seen before it.
     */
    public long seqAt(Instant moment) {
        return entries.reversed().stream()
                .map(Entry::mark)
                .filter(mark -> !mark.at().isAfter(moment))
                .findFirst()
                .map(Mark::seq)
                .orElse(0L);
    }

    /** What the next decisions on pin and phase must name; empty while the oldest entries are not held. */
    public Optional<Versions> versions() {
        return first() > 1 ? Optional.empty() : Optional.of(Versions.of(entries));
    }

    public ArticleSnapshot snapshot() {
        int from = Math.max(0, entries.size() - Page.NEWEST);
        List<Entry> newest = entries.subList(from, entries.size());
        Instant began = first() == 1 ? entries.getFirst().mark().at() : null;
        return new ArticleSnapshot(new Page(article(), position(), front, newest), updates(), began);
    }

    /** Whether a reader who is at {@code position} can go on from there. */
    public Verdict resume(Position position) {
        if (position.epoch() < last().epoch()) {
            return new Verdict.Reset("words that stood here were taken down");
        }
        if (position.seq() > last().seq()) {
            return new Verdict.Ahead();
        }
        if (position.seq() < first() || !tellsAllAfter(position.seq())) {
            return new Verdict.NotYet();
        }
        return entry(position.seq()).mark().position().equals(position)
                ? new Verdict.Resumed(after(position.seq()))
                : new Verdict.Reset("the position is not of this log");
    }

    /**
     * Whether each entry after {@code seq} can be told: one of a log whose beginning is not held yet may change an update
     * that is not held either, and a reader who passed over it would never see the change.
     */
    public boolean tellsAllAfter(long seq) {
        return seq >= untold;
    }

    /** Whether what a reader was sent up to {@code place} is what this log has there, and it holds all that follows. */
    public boolean continues(Position place) {
        boolean holds = place.seq() >= first() && place.seq() <= last().seq();
        return holds ? entry(place.seq()).mark().position().equals(place) : place.seq() + 1 == first();
    }

    private long untold() {
        return entries.reversed().stream()
                .filter(entry -> !isTold(entry))
                .findFirst()
                .map(entry -> entry.mark().seq())
                .orElse(0L);
    }

    private boolean isTold(Entry entry) {
        return switch (entry) {
            case Entry.Corrected e -> update(e.target()).isPresent();
            case Entry.Merged e -> update(e.target()).isPresent();
            case Entry.Retracted e -> update(e.target()).isPresent();
            case Entry.KeyEvent e -> update(e.target()).isPresent();
            case Entry.TakenDown e -> e.erased().stream().allMatch(leaf -> leaf.seq() >= first());
            default -> true;
        };
    }

    /** How the page began; without words where they were taken down. */
    private Front opening(Entry first) {
        return first instanceof Entry.Opened opened
                ? Front.of(opened)
                : new Front(
                        new Story(Act.TAKEN_DOWN, List.of()),
                        front.zone(),
                        front.language(),
                        Phase.LIVE,
                        null,
                        front.style());
    }

    private Entry entry(long seq) {
        return entries.get(Math.toIntExact(seq - first()));
    }

    private Stream<EntryId> idOf(ErasedLeaf leaf) {
        return leaf.seq() < first() || leaf.seq() > last().seq()
                ? Stream.of()
                : Stream.of(entry(leaf.seq()).mark().id());
    }
}
