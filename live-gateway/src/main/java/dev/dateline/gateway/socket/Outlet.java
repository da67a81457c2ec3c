package dev.dateline.gateway.socket;

import dev.dateline.gateway.protocol.CloseReason;

/** How frames leave to one reader. To be used on the connection's own event loop only. */
interface Outlet {
    /** Whether what was written before still waits for the reader to take it. */
    boolean isFull();

    /** Has {@code then} run once it is no longer full. */
    void onDrained(Runnable then);

    /** Has {@code then} run once when the connection has ended, by whichever side. */
    void onEnd(Runnable then);

    void write(Frame frame);

    /** Asks the reader for a sign of life, where the protocol knows one. */
    void ping();

    /** Ends the connection and says why, where the reader still takes anything. */
    void close(CloseReason reason);
}
