package dev.dateline.gateway.hub;

import dev.dateline.contract.article.ArticleId;
import dev.dateline.contract.article.Phase;
import dev.dateline.contract.article.Story;
import dev.dateline.contract.desk.Act;
import dev.dateline.contract.json.Require;
import dev.dateline.contract.live.Entry;
import dev.dateline.contract.live.EntryId;
import dev.dateline.contract.live.ErasedLeaf;
import dev.dateline.contract.live.Front;
import dev.dateline.contract.live.Mark;
import dev.dateline.contract.live.Page;
import dev.dateline.contract.live.Position;
import dev.dateline.contract.wire.ItemId;
import dev.dateline.gateway.shelf.Unreadable;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One article's log as it stood at one moment: dense from {@link #first} to {@link #last}. Immutable, but that words which
 * are taken down later may be missing. Older entries are read from the shelf when they are asked for: what gives entries or
 * updates throws {@link Unreadable} where that fails, and asking again in a moment is all that is to be done.
 */
public final class ArticleLog {
    private final Stretch entries;
    private final Front front;
    private final Updates updates;
    private final Known known;
    private final Mark last;
    private final Position position;
    private final boolean growing;

    /** Made when it is first asked for: a page's entries may be on the shelf. */
    private volatile @Nullable Gist gist;

    /**
     * @param entries at least one; never changed afterwards, but for words that are taken down
     * @param front after the last of them
     * @param updates that they come to
     * @param known of them
     * @param growing whether older ones are still being read
     */
    ArticleLog(Stretch entries, Front front, Updates updates, Known known, boolean growing) {
        this.entries = entries;
        this.front = front;
        this.updates = updates;
        this.known = known;
        this.growing = growing;
        this.last = Require.present("last", known.last());
        this.position = last.position();
    }

    public ArticleId article() {
        return last.article();
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
        return known.first();
    }

    /** Whether it is held from its beginning, or from as far back as it can be read. */
    public boolean isWhole() {
        return first() == 1 || !growing;
    }

    /** The mark of the newest entry. */
    public Mark last() {
        return last;
    }

    /** Everything after {@code seq}, oldest first; {@code seq} must be {@link #first} - 1 or more. */
    public List<Entry> after(long seq) {
        return entries.subList(Math.toIntExact(Math.min(seq - first() + 1, entries.size())), entries.size());
    }

    /** Every entry that is held, oldest first; what is on the shelf is read from there. */
    public List<Entry> entries() {
        return entries;
    }

    /** Whether the entry with this seq can be had without reading it from the shelf. */
    public boolean isAtHand(long seq) {
        return entries.isAtHand(seq);
    }

    /** The updates as they read now, newest first; those that are held. */
    public List<Update> updates() {
        return updates.newestFirst();
    }

    /** An update as it reads now; empty where it is not held. */
    public Optional<Update> update(EntryId id) {
        return updates.find(id);
    }

    /** Whether {@link #update} is worth asking for, as far as memory can tell: now and then there is none after all. */
    public boolean mayHave(EntryId id) {
        return updates.mayHave(id);
    }

    /** The updates with one of these ids, and those that rest on one of these items or have done so, newest first. */
    public List<Update> concerned(Collection<EntryId> ids, Collection<ItemId> items) {
        return updates.concerned(ids, items);
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
        return Optional.of(seq == last.seq() ? this : past(seq));
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
        return first() > 1 ? Optional.empty() : Optional.of(known.versions());
    }

    /** The page with its newest entries. */
    public Page page() {
        int from = Math.max(0, entries.size() - Page.NEWEST);
        return new Page(article(), position(), front, entries.subList(from, entries.size()));
    }

    /** What a list of articles tells of it; read from the shelf once at most. */
    public Gist gist() {
        Gist made = gist;
        if (made == null) {
            made = Gist.of(page());
            gist = made;
        }
        return made;
    }

    /** The page and all its updates. */
    public ArticleSnapshot snapshot() {
        return new ArticleSnapshot(page(), updates(), first() == 1 ? known.began() : null);
    }

    /** Whether a reader who is at {@code position} can go on from there. */
    public Verdict resume(Position position) {
        if (position.epoch() < last.epoch()) {
            return new Verdict.Reset("words that stood here were taken down");
        }
        if (position.seq() > last.seq()) {
            return new Verdict.Ahead();
        }
        if (position.seq() < first() || !tellsAllAfter(position.seq())) {
            return new Verdict.NotYet();
        }
        try {
            return position(position.seq()).equals(position)
                    ? new Verdict.Resumed(after(position.seq()))
                    : new Verdict.Reset("the position is not of this log");
        } catch (Unreadable e) {
            return new Verdict.NotYet();
        }
    }

    /**
     * Whether each entry after {@code seq} can be told: one of a log whose beginning is not held yet may change an update
     * that is not held either, and a reader who passed over it would never see the change.
     */
    public boolean tellsAllAfter(long seq) {
        return isWhole() || seq >= known.untold();
    }

    /** Whether what a reader was sent up to {@code place} is what this log has there, and it holds all that follows. */
    public boolean continues(Position place) {
        boolean holds = place.seq() >= first() && place.seq() <= last().seq();
        return holds ? position(place.seq()).equals(place) : place.seq() + 1 == first();
    }

    private Position position(long seq) {
        return seq == last.seq() ? position : entries.at(seq).mark().position();
    }

    private ArticleLog past(long seq) {
        Front shown = opening(entries.getFirst());
        Versions versions = Versions.FIRST;
        for (long each : known.fronts().upTo(seq).toArray()) {
            Entry entry = entries.at(each);
            shown = shown.after(entry);
            versions = versions.after(entry);
        }
        Mark then = entries.at(seq).mark();
        return new ArticleLog(
                entries.upTo(seq), shown, updates.upTo(seq, shown.pinned()), known.upTo(then, versions), growing);
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

    private Stream<EntryId> idOf(ErasedLeaf leaf) {
        return leaf.seq() < first() || leaf.seq() > last().seq()
                ? Stream.of()
                : Stream.of(entries.at(leaf.seq()).mark().id());
    }
}
