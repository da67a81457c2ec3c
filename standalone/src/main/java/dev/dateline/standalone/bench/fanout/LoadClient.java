package dev.dateline.standalone.bench.fanout;

/** Connects readers to a server and measures what reaches them. */
interface LoadClient {
    /** Seconds before the measuring begins, and after it until nothing more is waited for. */
    double WARM_UP = 1.5;

    double DRAIN = 1.5;

    /**
     * Runs a round.
     *
     * @param connected is run once all readers are there; from then on messages may come
     */
    Measure run(Server server, String path, Load load, Runnable connected) throws InterruptedException;
}
