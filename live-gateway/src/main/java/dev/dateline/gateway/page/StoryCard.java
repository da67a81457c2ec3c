package dev.dateline.gateway.page;

import dev.dateline.contract.article.Phase;
import dev.dateline.contract.live.Entry;
import dev.dateline.contract.live.EntryId;
import dev.dateline.contract.live.Page;
import dev.dateline.contract.style.Times;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One running story in the list of them. */
record StoryCard(Page page, Instant now) {
    /** The newest update that stands; {@code time} and {@code label} in the article's zone. */
    record Last(String iso, String time, String label, String text) {}

    String id() {
        return page.article().value();
    }

    String headline() {
        return page.front().story().headline();
    }

    String language() {
        return page.front().language();
    }

    String direction() {
        return Script.direction(language());
    }

    String phase() {
        return FrontView.word(page.front().phase());
    }

    String phaseWord() {
        return FrontView.phaseWord(page.front().phase());
    }

    boolean live() {
        return page.front().phase() == Phase.LIVE;
    }

    Instant changed() {
        return page.newest().getLast().mark().at();
    }

    /** How many updates went out; a page carries the newest entries only, so past that it is "more than". */
    String count() {
        long posted = posts().size();
        boolean whole = page.newest().getFirst().mark().seq() == 1;
        String number = whole ? Long.toString(posted) : "more than " + posted;
        return number + (posted == 1 && whole ? " update" : " updates");
    }

    @Nullable Last last() {
        Map<EntryId, String> corrected = new HashMap<>();
        Set<EntryId> gone = new HashSet<>();
        for (Entry entry : page.newest()) {
            if (entry instanceof Entry.Corrected correction) {
                corrected.put(correction.target(), correction.text());
            }
            if (entry instanceof Entry.Merged merged) {
                corrected.put(merged.target(), merged.post().text());
            }
            if (entry instanceof Entry.Retracted retraction) {
                gone.add(retraction.target());
            }
        }
        return posts().reversed().stream()
                .filter(posted -> !gone.contains(posted.mark().id()))
                .findFirst()
                .map(posted -> last(posted, corrected))
                .orElse(null);
    }

    private Last last(Entry.Posted posted, Map<EntryId, String> corrected) {
        Instant stamp = posted.post().stamp();
        Times times = page.front().times();
        String label = times.updateLabel(stamp, now).strip();
        String time = times.dateAndTime(stamp, now);
        String text = corrected.getOrDefault(posted.mark().id(), posted.post().text());
        return new Last(stamp.toString(), time, label, Paragraphs.of(text).getFirst());
    }

    private List<Entry.Posted> posts() {
        return page.newest().stream()
                .filter(Entry.Posted.class::isInstance)
                .map(Entry.Posted.class::cast)
                .toList();
    }
}
