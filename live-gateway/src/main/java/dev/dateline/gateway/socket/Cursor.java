package dev.dateline.gateway.socket;

import dev.dateline.contract.live.Position;
import dev.dateline.gateway.hub.ArticleLog;
import dev.dateline.gateway.protocol.Ending;
import dev.dateline.gateway.protocol.ServerMessage;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One reader's place in the shared log, and what it is sent next, whatever carries it. It holds no queue: while the
 * reader takes nothing, the place just stays where it is.
 */
final class Cursor {
    private final long window;
    private final String why;
    private final Runnable fellBehind;

    private @Nullable Position place;
    private Ending ending = Ending.RESUMED;
    private boolean caughtUp;

    /**
     * A cursor after {@code wish}, whose position is of this log.
     *
     * @param window entries; a reader who was caught up and is further behind than that starts anew
     * @param fellBehind is run when that happens
     */
    Cursor(Wish wish, long window, Runnable fellBehind) {
        this.window = window;
        this.fellBehind = fellBehind;
        this.why = wish instanceof Wish.Anew anew ? anew.reason() : "";
        this.place = wish instanceof Wish.After after ? after.position() : null;
    }

    /** Whether there is something to be sent. What a log without its beginning cannot tell waits until it is read. */
    boolean isBehind(ArticleLog log) {
        Position from = place;
        boolean tells = from == null ? log.isWhole() : log.tellsAllAfter(from.seq());
        return tells && (!caughtUp || !isAt(log.position()));
    }

    /** Whether the reader was sent everything up to {@code position}. */
    boolean has(Position position) {
        Position here = place;
        return here != null && position.seq() <= here.seq() && position.epoch() <= here.epoch();
    }

    /** The next frame, as {@code frames} writes it; to be asked only of a cursor that is behind. */
    Frame next(ArticleLog log, Frames frames) {
        Position from = place;
        if (from == null) {
            return reset(log, frames, why);
        }
        if (caughtUp && log.isWhole() && log.last().seq() - from.seq() > window) {
            fellBehind.run();
            return reset(log, frames, "too far behind");
        }
        if (isAt(log.position())) {
            caughtUp = true;
            return moved(frames.caughtUp(log, ending));
        }
        Frame entries = frames.entries(log, from);
        return entries == null ? reset(log, frames, "the page was read anew") : moved(entries);
    }

    /**
     * That nothing has happened, or for how many seconds this node could not hear of it; empty as long as nothing was sent to
     * one who starts anew.
     */
    Optional<Frame> heartbeat(int readers, @Nullable Integer behind) {
        return Optional.ofNullable(place).map(at -> Frame.of(new ServerMessage.Heartbeat(at, readers, behind)));
    }

    private Frame reset(ArticleLog log, Frames frames, String reason) {
        caughtUp = false;
        ending = Ending.RESET;
        return moved(frames.reset(log, reason));
    }

    private Frame moved(Frame frame) {
        place = frame.position();
        return frame;
    }

    private boolean isAt(Position position) {
        return position.equals(place);
    }
}
