package dev.dateline.ingest.pulse;

import dev.dateline.contract.json.Json;
import dev.dateline.contract.wire.RejectReason;
import dev.dateline.contract.wire.SourceId;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is known of how one source does. Knows no clock. Not safe for several threads. */
final class Vigil {
    /** Failures in a row from which on they are no hiccup. */
    static final int AGAIN_AND_AGAIN = 3;

    private final SourceId source;
    private final ZoneId zone;
    private final Duration fixed;
    private final Readability readability = new Readability();
    private final Map<Trouble, Alarm> alarms = new EnumMap<>(Trouble.class);
    private Rhythm rhythm;
    private @Nullable Instant lastDelivery;
    private int failures;
    private @Nullable String failure;
    private @Nullable RejectReason refusal;

    /** {@code fixed}: see {@link Rhythm#unknown}. */
    Vigil(SourceId source, ZoneId zone, Duration fixed, Instant since) {
        this.source = source;
        this.zone = zone;
        this.fixed = fixed;
        this.rhythm = Rhythm.unknown(zone, since, fixed);
        for (Trouble trouble : Trouble.values()) {
            alarms.put(trouble, new Alarm());
        }
    }

    /** Something came in and is kept; {@code reason} of the first of what was refused. */
    List<Notice> delivered(Instant now, int items, int rejected, @Nullable RejectReason reason) {
        failures = 0;
        readability.add(items, rejected);
        refusal = reason == null ? refusal : reason;
        if (items > 0) {
            rhythm.delivered(now);
            lastDelivery = now;
        } else if (rejected > 0) {
            // Whoever sends what nobody can read is not silent; that it cannot be read is a trouble of its own.
            rhythm.heard(now);
        }
        return look(now);
    }

    /** Something came in that could not be kept, and will come again. */
    void heard(Instant now) {
        rhythm.heard(now);
    }

    /** The source answered; there was nothing new. */
    List<Notice> looked(Instant now) {
        failures = 0;
        return look(now);
    }

    List<Notice> failed(Instant now, String why) {
        failures++;
        failure = why;
        return look(now);
    }

    /** What a person should hear by now. */
    List<Notice> look(Instant now) {
        List<Notice> notices = new ArrayList<>();
        Silence silence = rhythm.silence(now);
        notice(now, Trouble.FAILING, isFailing(), failures + " failures in a row, the last: " + failure, notices);
        // A source that cannot be reached is silent for a reason that was told.
        notice(now, Trouble.SILENT, silence.unusual() && !isFailing(), silence.words(), notices);
        String last = refusal == null ? "" : ", the last for " + refusal;
        notice(now, Trouble.UNREADABLE, readability.isBad(), readability.words() + last, notices);
        return notices;
    }

    Condition condition(Instant now) {
        return new Condition(
                source, state(), lastDelivery, rhythm.silence(now), readability.rate(), failures == 0 ? null : failure);
    }

    boolean isIn(Trouble trouble) {
        return alarm(trouble).isOn();
    }

    String learned() {
        return rhythm.learned();
    }

    /** Goes on with what was learned before, from {@code now} on; false, and as it was, where the text is of no use. */
    boolean recall(String learned, Instant now) {
        try {
            rhythm = Rhythm.learned(learned, zone, now, fixed);
            return true;
        } catch (Json.Malformed e) {
            return false;
        }
    }

    private boolean isFailing() {
        return failures >= AGAIN_AND_AGAIN;
    }

    private String state() {
        for (Trouble trouble : Trouble.values()) {
            if (isIn(trouble)) {
                return trouble.word();
            }
        }
        return lastDelivery == null ? "waiting" : "well";
    }

    private void notice(Instant now, Trouble trouble, boolean troubled, String words, List<Notice> notices) {
        switch (alarm(trouble).change(now, troubled)) {
            case BEGINS -> notices.add(new Notice(source, trouble, true, words));
            case ENDS -> notices.add(new Notice(source, trouble, false, "no longer " + trouble.word()));
            case NONE -> {}
        }
    }

    private Alarm alarm(Trouble trouble) {
        return Objects.requireNonNull(alarms.get(trouble), "each trouble has its alarm");
    }
}
