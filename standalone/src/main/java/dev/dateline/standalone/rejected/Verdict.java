package dev.dateline.standalone.rejected;

import dev.dateline.contract.wire.Rejected;
import dev.dateline.contract.wire.WireItem;
import java.util.List;

/** What becomes of something that was set aside. */
sealed interface Verdict {
    /** Nothing in it is refused any longer. */
    record Accepted(List<WireItem> items) implements Verdict {}

    /** Something in it is refused again, and stays set aside with the newest reason. */
    record RefusedAgain(List<WireItem> items, Rejected again) implements Verdict {}

    /** It cannot be read again; {@code why} is one line. */
    record Left(String why) implements Verdict {}
}
