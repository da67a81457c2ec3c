package dev.dateline.gateway.socket;

import dev.dateline.gateway.protocol.ClientMessage;
import dev.dateline.gateway.protocol.CloseReason;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** A socket and the wire behind it, which takes a few messages and no more until its reader takes some. */
final class PlayedLine implements Outlet {
    private final int room;
    private final LongSupplier newest;
    private final Deque<Sent> wire = new ArrayDeque<>();
    private Runnable drained = () -> {};
    private Runnable ended = () -> {};
    private @Nullable ReaderConnection reader;
    private @Nullable CloseReason reason;
    private boolean down;

    /**
     * @param room messages that the wire takes before it is full
     * @param newest the seq up to which the node has the log
     */
    PlayedLine(int room, LongSupplier newest) {
        this.room = room;
        this.newest = newest;
    }

    /**
     * A message on its way.
     *
     * @param newest the seq of the newest entry of the log that it was written from
     */
    record Sent(String text, long newest) {}

    void belongsTo(ReaderConnection connection) {
        reader = connection;
    }

    void look(long now) {
        if (reader != null && !down) {
            reader.look(now);
        }
    }

    /** The next message; null where none has come. */
    @Nullable Sent take() {
        Sent sent = wire.poll();
        if (!down && !isFull()) {
            drained.run();
        }
        return sent;
    }

    /** Whether nothing more will come. */
    boolean isOver() {
        return down && wire.isEmpty();
    }

    /** With what it was closed; null where it was cut off. */
    @Nullable CloseReason reason() {
        return reason;
    }

    /** The node is gone; what was on its way may still arrive. */
    void cut() {
        down = true;
    }

    /** The reader is gone, with what was on its way to it; the node may hear of that later. */
    Runnable drop() {
        wire.clear();
        return () -> {
            if (!down) {
                down = true;
                ended.run();
            }
        };
    }

    @Override
    public Transport transport() {
        return Transport.WEBSOCKET;
    }

    @Override
    public boolean isFull() {
        return wire.size() >= room;
    }

    @Override
    public void onDrained(Runnable then) {
        drained = then;
    }

    @Override
    public void onEnd(Runnable then) {
        ended = then;
    }

    @Override
    public void onSaid(Consumer<ClientMessage> then) {}

    @Override
    public boolean canAnswer() {
        return true;
    }

    @Override
    public void write(Frame frame) {
        if (!down) {
            frame.messages().forEach(message -> wire.add(new Sent(message.text(), newest.getAsLong())));
        }
    }

    @Override
    public void flush() {}

    @Override
    public long heardAt(long now) {
        return now;
    }

    @Override
    public void ping() {}

    @Override
    public void close(CloseReason why) {
        reason = why;
        down = true;
    }

    @Override
    public void abandon() {
        down = true;
    }
}
