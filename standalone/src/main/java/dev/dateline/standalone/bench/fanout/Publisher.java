package dev.dateline.standalone.bench.fanout;

/** Puts messages into a server, of each channel in the order in which they come. */
interface Publisher extends AutoCloseable {
    /** Sends off the message, and does not wait for it. */
    void publish(int channel, Marked message);

    @Override
    void close();
}
