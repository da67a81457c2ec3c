package dev.dateline.gateway.socket;

import dev.dateline.contract.article.ArticleId;
import dev.dateline.contract.live.Entry;
import dev.dateline.contract.live.EntryId;
import dev.dateline.contract.live.Page;
import dev.dateline.contract.live.Position;
import dev.dateline.gateway.hub.SampleLog;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** One article's log as it truly is, and what a page must show at each of its positions. */
final class TrueLog {
    private final SampleLog log;
    private final Random random;
    private final List<Entry> asWritten = new ArrayList<>();
    private final List<PlainPage> pages = new ArrayList<>();

    TrueLog(String article, Random random) {
        this.log = new SampleLog(article);
        this.random = random;
        Entry.Opened opened = (Entry.Opened) log.written().getFirst();
        asWritten.add(opened);
        pages.add(PlainPage.of(opened));
    }

    ArticleId article() {
        return log.article();
    }

    long size() {
        return asWritten.size();
    }

    int epoch() {
        return log.at(size()).mark().epoch();
    }

    Position position(long seq) {
        return log.position(seq);
    }

    boolean has(Position position) {
        return position.seq() <= size() && position(position.seq()).equals(position);
    }

    /** What a page shows at this place. */
    PlainPage page(long seq) {
        return pages.get(Math.toIntExact(seq - 1));
    }

    /** Whether these words were taken down, even if later than where a page stands. */
    boolean isTakenDown(String update) {
        PlainPage.@Nullable Told told = page(size()).updates().get(update);
        return told != null && told.isTakenDown();
    }

    /** As the log application writes it beside the newest entry. */
    Page topicPage() {
        return log.page();
    }

    /** One more thing happens; gives what is written of it, in its order. */
    List<Entry> grow() {
        int before = log.written().size();
        act();
        List<Entry> written =
                new ArrayList<>(log.written().subList(before, log.written().size()));
        Entry last = written.getFirst();
        asWritten.add(last);
        pages.add(pages.getLast().after(last, asWritten));
        if (written.size() > 1 && random.nextBoolean()) {
            // Stubs stand before the takedown or after it; readers must be told the same.
            written.add(written.removeFirst());
        }
        return written;
    }

    private void act() {
        String number = String.valueOf(size());
        List<EntryId> standing = asWritten.stream()
                .filter(Entry.Posted.class::isInstance)
                .map(entry -> entry.mark().id())
                .filter(id -> !isTakenDown(id.value()))
                .toList();
        if (standing.size() < 3) {
            log.post("Update " + number);
            return;
        }
        // Old ones as well as new ones: a node that has just started does not hold these.
        EntryId any = standing.get(random.nextInt(standing.size()));
        switch (random.nextInt(20)) {
            case 0, 1 -> log.correct(any, "Corrected " + number);
            case 2 -> log.retract(any);
            case 3 -> log.merge(any, "Merged " + number, List.of());
            case 4 -> log.keyEvent(any, random.nextInt(3) == 0 ? null : "Key " + number);
            case 5 -> log.pin(any);
            case 6 -> log.unpin();
            case 7 -> log.revise("Headline " + number);
            case 8 -> log.close();
            case 9 -> log.reopen();
            case 10 -> takeDown(any);
            default -> log.post("Update " + number);
        }
    }

    /** An update goes with all that was ever said on it. */
    private void takeDown(EntryId update) {
        log.takeDown(asWritten.stream()
                .filter(entry -> entry.mark().id().equals(update) || carriesWordsOf(entry, update))
                .mapToLong(entry -> entry.mark().seq())
                .toArray());
    }

    private static boolean carriesWordsOf(Entry entry, EntryId update) {
        return switch (entry) {
            case Entry.Corrected e -> e.target().equals(update);
            case Entry.Merged e -> e.target().equals(update);
            default -> false;
        };
    }
}
