package dev.dateline.gateway.page;

import dev.dateline.contract.article.Phase;
import dev.dateline.contract.style.Times;
import dev.dateline.gateway.hub.Gist;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One running story in the list of them. */
record StoryCard(Gist gist, Instant now) {
    /** The newest update that stands; {@code time} and {@code label} in the article's zone. */
    record Last(String iso, String time, String label, String text) {}

    String id() {
        return gist.article().value();
    }

    String headline() {
        return gist.front().story().headline();
    }

    String language() {
        return gist.front().language();
    }

    String direction() {
        return Script.direction(language());
    }

    String phase() {
        return FrontView.word(gist.front().phase());
    }

    String phaseWord() {
        return FrontView.phaseWord(gist.front().phase());
    }

    boolean live() {
        return gist.front().phase() == Phase.LIVE;
    }

    Instant changed() {
        return gist.changed();
    }

    /** How many updates went out; a page carries the newest entries only, so past that it is "more than". */
    String count() {
        int posted = gist.posts();
        boolean whole = gist.whole();
        String number = whole ? Integer.toString(posted) : "more than " + posted;
        return number + (posted == 1 && whole ? " update" : " updates");
    }

    @Nullable Last last() {
        Gist.Last last = gist.last();
        return last == null ? null : last(last);
    }

    private Last last(Gist.Last last) {
        Times times = gist.front().times();
        String label = times.updateLabel(last.stamp(), now).strip();
        String time = times.dateAndTime(last.stamp(), now);
        return new Last(
                last.stamp().toString(), time, label, Paragraphs.of(last.text()).getFirst());
    }
}
