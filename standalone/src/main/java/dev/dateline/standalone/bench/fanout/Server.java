package dev.dateline.standalone.bench.fanout;

import java.util.List;

/** A server that readers connect to, in a process of its own, warm, and idle until it is its turn. */
interface Server extends AutoCloseable {
    String name();

    int port();

    /** Of the processes whose time counts. */
    List<Long> processes();

    /** What every message holds that says that a reader is up to date; empty where a reader is once it is connected. */
    String ready();

    /** A round begins: where its readers connect and its messages go. */
    Turn turn(String round, Load load) throws InterruptedException;

    @Override
    void close();

    /**
     * One round on one server.
     *
     * @param path for readers, with {@code %d} for the channel
     */
    record Turn(String path, Publisher publisher) {}
}
