package dev.dateline.gateway.socket;

import dev.dateline.gateway.protocol.ClientMessage;
import dev.dateline.gateway.protocol.CloseReason;
import java.util.function.Consumer;

/** How frames leave to one reader. To be used on the connection's own event loop only. */
interface Outlet {
    /** Whether what was written before still waits for the reader to take it. */
    boolean isFull();

    /** Has {@code then} run each time when it is no longer full. */
    void onDrained(Runnable then);

    /** Has {@code then} run when the connection has ended, by whichever side. */
    void onEnd(Runnable then);

    /** Has {@code then} run each time the reader's page says something; never where it cannot. */
    void onSaid(Consumer<ClientMessage> then);

    /** What it is. */
    Transport transport();

    /** Whether the reader's page can say how far it shows the log. */
    boolean canAnswer();

    /** Adds the frame to what leaves with the next {@link #flush}; it stays the caller's. */
    void write(Frame frame);

    /** Sends off what was written. */
    void flush();

    /** When the reader last gave a sign of life, by {@link System#nanoTime}; {@code now} where it has no way to. */
    long heardAt(long now);

    /** Asks the reader for a sign of life, where the protocol knows one. */
    void ping();

    /** Ends the connection and says why, where the reader still takes anything. */
    void close(CloseReason reason);

    /** Ends the connection without a word: nobody is there. */
    void abandon();
}
