package dev.dateline.gateway.socket;

import dev.dateline.contract.live.Entry;
import dev.dateline.contract.live.Position;
import dev.dateline.gateway.hub.ArticleLog;
import dev.dateline.gateway.hub.Crowd;
import dev.dateline.gateway.protocol.Ending;
import dev.dateline.gateway.protocol.ServerMessage;
import dev.dateline.gateway.protocol.Telling;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Writes everything once for all who follow one article on one event loop, for as long as its log stays as it is. Most of
 * them stand at the same place, so that what was asked for last is looked at first.
 */
final class Frames {
    /** Entries in one frame, and characters after which no further one is added. */
    private static final int MOST_ENTRIES = 64;

    private static final int ENOUGH = 60_000;

    /** Frames that are held at once: readers come back from many places, and none of these counts any longer soon. */
    private static final int MOST_FRAMES = 32;

    private final Clock clock;
    private final Crowd crowd;
    private final Supplier<@Nullable Integer> behind;

    /** By the place that is gone on from, by the reason of a reset, or by how a resume ended. */
    private final Map<Object, Frame> written = new LinkedHashMap<>();

    private @Nullable ArticleLog log;
    private @Nullable Object asked;
    private @Nullable Frame given;

    /**
     * @param behind for how many seconds nothing of what is new was heard, null where it is; asked each time
     */
    Frames(Clock clock, Crowd crowd, Supplier<@Nullable Integer> behind) {
        this.clock = clock;
        this.crowd = crowd;
        this.behind = behind;
    }

    /** That nothing is left of the backlog, with how many readers there were by then. */
    private record Done(
            Ending ending, int readers, @Nullable Integer behind) {}

    /**
     * The entries that come after {@code from}, as they read in {@code log}, as many as go well in one piece; null where
     * what was sent up to there is not of this log, or nothing follows.
     */
    @Nullable Frame entries(ArticleLog now, Position from) {
        if (now == log && from.equals(asked)) {
            return given;
        }
        boolean follows = now.continues(from) && now.last().seq() > from.seq();
        return follows ? find(now, from, () -> run(now, from)) : null;
    }

    /** What starts a reader anew; {@code reason} is one line. */
    Frame reset(ArticleLog now, String reason) {
        return find(now, reason, () -> Frame.of(Telling.reset(now, reason, clock.instant())));
    }

    /** That nothing is left of the backlog. */
    Frame caughtUp(ArticleLog now, Ending ending) {
        int readers = crowd.rounded();
        Integer seconds = behind.get();
        return find(
                now,
                new Done(ending, readers, seconds),
                () -> Frame.of(new ServerMessage.CaughtUp(now.position(), ending, readers, seconds)));
    }

    /** Gives back all that is held. */
    void release() {
        written.values().forEach(Frame::release);
        written.clear();
        asked = null;
        given = null;
        log = null;
    }

    private Frame find(ArticleLog now, Object key, Supplier<Frame> write) {
        if (now != log || written.size() >= MOST_FRAMES) {
            release();
            log = now;
        }
        Frame frame = written.computeIfAbsent(key, any -> write.get());
        asked = key;
        given = frame;
        return frame;
    }

    private Frame run(ArticleLog now, Position from) {
        Instant moment = clock.instant();
        List<Entry> missed = now.after(from.seq());
        List<Message> messages = new ArrayList<>();
        int length = 0;
        for (Entry entry : missed.subList(0, Math.min(missed.size(), MOST_ENTRIES))) {
            boolean last = entry.mark().seq() == now.last().seq();
            Position end = last ? now.position() : entry.mark().position();
            Message message = new Message(end, Telling.entry(now, entry, moment).text());
            messages.add(message);
            length += message.text().length();
            if (length >= ENOUGH) {
                break;
            }
        }
        return new Frame(messages);
    }
}
