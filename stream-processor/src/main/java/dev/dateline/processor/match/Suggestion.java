package dev.dateline.processor.match;

import dev.dateline.contract.desk.Relation;
import dev.dateline.contract.live.Confidence;
import dev.dateline.contract.live.Post;
import dev.dateline.contract.wire.ItemKind;
import dev.dateline.contract.wire.WireItem;
import java.time.Instant;
import java.util.List;

/** The update that an editor is offered for an item. Pure. */
final class Suggestion {
    private Suggestion() {}

    /** The item's first paragraph (its headline where it has no body), at the provider's time or the end of its embargo. */
    static Post of(WireItem item, Relation relation) {
        return new Post(
                words(item, relation),
                stamp(item),
                item.origin().kind() == ItemKind.STATEMENT ? Confidence.CLAIMED : Confidence.UNCONFIRMED,
                List.of(item.version()),
                item.origin().speaker());
    }

    /** The provider's time; of an embargoed item, when it may go out. */
    private static Instant stamp(WireItem item) {
        Instant made = item.versionCreated();
        Instant embargo = item.handling().embargo();
        return embargo != null && embargo.isAfter(made) ? embargo : made;
    }

    /** Of what was taken back it says no word. */
    private static String words(WireItem item, Relation relation) {
        return switch (relation) {
            case KILL -> item.origin().speaker() + " has withdrawn an earlier report.";
            case HOLD -> item.origin().speaker() + " is holding back an earlier report.";
            case NEW, RESEND, UPDATE, REWRITE, REFILE, CORRECTION -> lead(item);
        };
    }

    private static String lead(WireItem item) {
        String first = item.copy().body().strip().split("\n\\s*\n", 2)[0].strip();
        String text = first.isEmpty() ? item.copy().headline() : first;
        return text.substring(0, Math.min(text.length(), Post.MAX_TEXT));
    }
}
