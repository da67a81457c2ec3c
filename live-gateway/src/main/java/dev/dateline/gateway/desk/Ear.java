package dev.dateline.gateway.desk;

import dev.dateline.contract.article.ArticleId;
import dev.dateline.contract.desk.ProposalId;
import dev.dateline.contract.json.Json;
import dev.dateline.gateway.protocol.CloseReason;
import org.jspecify.annotations.Nullable;

/** Hears what one console says: what its editor has before their eyes, and nothing else. Of one event loop. */
final class Ear {
    /** Between two rests; a hand that never rests says half of it. */
    private static final int MOST = 100;

    private final Presence presence;
    private final Presence.Seat seat;
    private Look look = Look.AWAY;
    private int said;

    Ear(Presence presence, String name) {
        this.presence = presence;
        this.seat = new Presence.Seat(name);
    }

    /** Why the connection is to be closed; null where it may go on. Who is not signed in is heard and not shown. */
    @Nullable CloseReason hear(String text, boolean signedIn) {
        if (++said > MOST) {
            return CloseReason.TOO_MUCH_SAID;
        }
        try {
            look = Look.parse(text);
            if (signedIn) {
                presence.look(seat, look.shared());
            }
            return null;
        } catch (Json.Malformed | IllegalArgumentException e) {
            return CloseReason.BAD_MESSAGE;
        }
    }

    /** What is before this editor's eyes; null for nothing that is to be decided. */
    @Nullable ProposalId eyes() {
        return look.proposal();
    }

    /** The article whose page is before their eyes, or whose proposal; null for none. */
    @Nullable ArticleId article() {
        return look.article();
    }

    /** Whose console it is. */
    String name() {
        return seat.name();
    }

    /** What the others look at. */
    Presence.Now others() {
        return presence.others(seat.name());
    }

    /** As much may be said again. */
    void rested() {
        said = 0;
    }

    /** The console is gone. */
    void close() {
        look = Look.AWAY;
        presence.look(seat, Look.AWAY);
    }
}
