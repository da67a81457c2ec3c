package dev.dateline.ingest.normalize;

import dev.dateline.contract.wire.Handling;
import dev.dateline.contract.wire.PubStatus;
import dev.dateline.contract.wire.Signal;
import dev.dateline.ingest.format.Direction;
import dev.dateline.ingest.format.Draft;
import dev.dateline.ingest.format.Stamps;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a provider says about the use of an item, in all the ways the trade says it: one status, one signal. */
final class Handlings {
    private static final int USUAL_URGENCY = 5;
    private static final Pattern WHOLE = Pattern.compile("\\d{1,9}");
    private static final Duration SAME_MOMENT = Duration.ofSeconds(1);

    private Handlings() {}

    /** What the draft's signals, what it says that it is about, and its copy say of it together. */
    static Meaning said(Draft draft, Meaning words, About about) {
        return Signals.in(draft.direction().signals()).or(about.meaning()).or(words);
    }

    /** The strongest of all signals counts; a canceled item is a kill whatever else it says, an exercise never is. */
    static Handling of(Draft draft, Meaning said, About about, Times times, Times.Embargo embargo, Manner manner)
            throws Unfit {
        Direction direction = draft.direction();
        int urgency = urgency(direction.urgency(), manner);
        if (direction.exercise()) {
            return new Handling(PubStatus.WITHHELD, Signal.NONE, urgency, embargo.at(), List.of());
        }
        PubStatus status = status(direction.status(), manner);
        if (status == PubStatus.CANCELED || said == Meaning.KILL) {
            return new Handling(status, Signal.KILL, urgency, embargo.at(), about.items());
        }
        boolean held = said == Meaning.HOLD || status == PubStatus.WITHHELD || !embargo.readable();
        Signal signal = said == Meaning.NONE && isLater(draft, times, manner) ? Signal.UPDATE : said.signal();
        return new Handling(held ? PubStatus.WITHHELD : PubStatus.USABLE, signal, urgency, embargo.at(), about.items());
    }

    /** What is neither usable nor canceled is held back: a word that nobody here knows must not publish anything. */
    private static PubStatus status(@Nullable String given, Manner manner) throws Unfit {
        String word = given == null || given.isBlank() ? "usable" : Signals.lastPart(given);
        return switch (word) {
            case "usable", "actual", "alert" -> PubStatus.USABLE;
            case "withheld", "hold", "embargoed" -> PubStatus.WITHHELD;
            // A spelling must not keep a withdrawal from being heard.
            case "canceled", "cancelled", "cancel", "killed", "withdrawn" -> PubStatus.CANCELED;
            default -> {
                if (manner == Manner.EXACT) {
                    throw Unfit.field("pubStatus '" + given + "' is not usable, withheld or canceled");
                }
                yield PubStatus.WITHHELD;
            }
        };
    }

    /** In a feed by its times alone, as RFC 5023 tells edits; on a wire where the provider counts versions as well. */
    private static boolean isLater(Draft draft, Times times, Manner manner) {
        Stamps stamps = draft.stamps();
        Instant created = times.known(stamps.created());
        Instant changed = times.known(stamps.changed());
        boolean later = created != null && changed != null && changed.isAfter(created.plus(SAME_MOMENT));
        String version = draft.naming().version();
        boolean counted =
                version != null && WHOLE.matcher(version.strip()).matches() && Integer.parseInt(version.strip()) > 1;
        return later && (manner == Manner.LOOSE || counted);
    }

    private static int urgency(@Nullable String given, Manner manner) throws Unfit {
        if (given == null || given.isBlank()) {
            return USUAL_URGENCY;
        }
        String text = given.strip();
        int value = WHOLE.matcher(text).matches() ? Integer.parseInt(text) : 0;
        if (value >= 1 && value <= 9) {
            return value;
        }
        if (manner == Manner.EXACT) {
            throw Unfit.field("urgency is not a whole number from 1 to 9");
        }
        return USUAL_URGENCY;
    }
}
