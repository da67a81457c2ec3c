package dev.dateline.standalone.replay;

import dev.dateline.contract.json.Json;
import dev.dateline.fuzz.Claim;
import dev.dateline.fuzz.WireTargets;

/** A line of an archive that is replayed, and a pace. */
public final class ArchiveTarget {
    private ArchiveTarget() {}

    public static void take(byte[] input) throws Json.Malformed {
        switch (LineForm.read(1, 0, input)) {
            case Line.Sendable line -> Json.tree(line.ninjs());
            case Line.Unfit line -> Claim.line(line.reason());
            case Line.Blank line -> Claim.that(WireTargets.text(input).isBlank(), "a blank line with words in it");
        }
        try {
            Pace.parse(WireTargets.text(input));
        } catch (IllegalArgumentException e) {
            Claim.that(e.getMessage() != null, "nothing is said of what is wrong");
        }
    }
}
