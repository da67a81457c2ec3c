package dev.dateline.ingest.pulse;

import dev.dateline.contract.json.Json;
import dev.dateline.fuzz.Claim;
import dev.dateline.fuzz.WireTargets;
import java.time.Duration;
import java.time.ZoneOffset;

/** What was learned of a source's rhythm, as it is kept. */
public final class PulseTarget {
    private static final Duration FIXED = Duration.ofHours(1);

    private PulseTarget() {}

    public static void learned(String text) {
        try {
            Rhythm rhythm = Rhythm.learned(text, ZoneOffset.UTC, WireTargets.NOW, FIXED);
            Rhythm again = Rhythm.learned(rhythm.learned(), ZoneOffset.UTC, WireTargets.NOW, FIXED);
            Claim.that(again.learned().equals(rhythm.learned()), "learned otherwise");
            rhythm.delivered(WireTargets.NOW.plusSeconds(7_200));
        } catch (Json.Malformed e) {
            Claim.line(e);
        }
    }
}
