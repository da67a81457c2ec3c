package dev.dateline.processor.log;

import dev.dateline.contract.article.DeskId;
import dev.dateline.contract.desk.Act;
import dev.dateline.contract.desk.Decision;
import dev.dateline.contract.desk.Rests;
import dev.dateline.contract.live.EntryId;
import dev.dateline.contract.live.Post;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an accepted decision rests on items, for matching to find when one of them is withdrawn. */
final class Grounds {
    private Grounds() {}

    /** Null where the decision neither builds on an item nor withdraws an entry. */
    static @Nullable Rests of(Decision decision, DeskId desk) {
        return switch (decision.act()) {
            case Act.Approve act -> built(decision, desk, decision.id().entry(), act.post());
            case Act.Publish act -> built(decision, desk, decision.id().entry(), act.post());
            case Act.Schedule act -> built(decision, desk, decision.id().entry(), act.post());
            case Act.Merge act -> built(decision, desk, act.entry(), act.post());
            case Act.Retract act -> gone(decision, desk, List.of(act.entry()));
            case Act.Withdraw act -> gone(decision, desk, List.of(act.entry()));
            case Act.TakeDown act -> new Rests(desk, decision.article(), act.entries(), List.of(), true);
            default -> null;
        };
    }

    private static @Nullable Rests built(Decision decision, DeskId desk, EntryId entry, Post post) {
        return post.restsOn().isEmpty() ? null : new Rests(desk, decision.article(), List.of(entry), post.restsOn());
    }

    private static Rests gone(Decision decision, DeskId desk, List<EntryId> entries) {
        return new Rests(desk, decision.article(), entries, List.of());
    }
}
