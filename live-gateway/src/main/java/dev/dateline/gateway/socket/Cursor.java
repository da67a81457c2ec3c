package dev.dateline.gateway.socket;

import dev.dateline.contract.live.Entry;
import dev.dateline.contract.live.Position;
import dev.dateline.gateway.hub.ArticleLog;
import dev.dateline.gateway.protocol.Ending;
import dev.dateline.gateway.protocol.ServerMessage;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One reader's place in the shared log, and what it is sent next, whatever carries it. It holds no queue: while the
 * reader takes nothing, the place just stays where it is.
 */
final class Cursor {
    private final Frames frames;
    private final long window;
    private final String why;

    private @Nullable Position place;
    private Ending ending = Ending.RESUMED;
    private boolean caughtUp;

    /**
     * A cursor after {@code wish}, whose position is of this log.
     *
     * @param window entries; a reader who was caught up and is further behind than that starts anew
     */
    Cursor(Wish wish, Frames frames, long window) {
        this.frames = frames;
        this.window = window;
        this.why = wish instanceof Wish.Anew anew ? anew.reason() : "";
        this.place = wish instanceof Wish.After after ? after.position() : null;
    }

    /** Whether there is something to be sent. */
    boolean isBehind(ArticleLog log) {
        return !caughtUp || !log.position().equals(place);
    }

    /** The next frame; to be asked only of a cursor that is behind. */
    Frame next(ArticleLog log) {
        Position from = place;
        if (from == null) {
            return reset(log, why);
        }
        if (!log.continues(from)) {
            return reset(log, "the page was read anew");
        }
        if (caughtUp && log.last().seq() - from.seq() > window) {
            return reset(log, "too far behind");
        }
        List<Entry> missed = log.after(from.seq());
        return missed.isEmpty() ? caughtUp(log) : moved(frames.entry(log, missed.getFirst()));
    }

    /** That nothing has happened; empty as long as nothing was sent to one who starts anew. */
    Optional<Frame> heartbeat() {
        return Optional.ofNullable(place).map(ServerMessage.Heartbeat::new).map(Frame::of);
    }

    private Frame reset(ArticleLog log, String reason) {
        caughtUp = false;
        ending = Ending.RESET;
        return moved(frames.reset(log, reason));
    }

    private Frame caughtUp(ArticleLog log) {
        caughtUp = true;
        return moved(Frame.of(new ServerMessage.CaughtUp(log.position(), ending)));
    }

    private Frame moved(Frame frame) {
        place = frame.position();
        return frame;
    }
}
