package dev.dateline.gateway.socket;

/**
 * How much a client may say.
 *
 * @param longest message that is taken, in bytes; the same for a frame
 * @param perSecond frames, in the long run
 * @param atOnce frames, now and then
 */
record Speech(int longest, int perSecond, int atOnce) {
    /** A page says a word for each withdrawal that it shows, and a client pings: far less than this. */
    static final Speech OF_READERS = new Speech(8192, 20, 400);
}
