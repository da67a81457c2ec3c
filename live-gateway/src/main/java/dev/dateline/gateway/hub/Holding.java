package dev.dateline.gateway.hub;

import dev.dateline.contract.json.Require;

/**
 * How much of the logs is held on the heap; what is older is put on the shelf.
 *
 * @param entries the newest of an article, at least; up to a block more until that is put away
 * @param block entries that are put away together: enough for a good compression, few enough to be read for one reader
 * @param bytes of an article's words, about
 * @param inAll bytes of all articles' words, about: beyond that, articles where nothing happens keep fewer
 */
public record Holding(int entries, int block, long bytes, long inAll) {
    /** Everything. */
    static final Holding ALL = new Holding(Integer.MAX_VALUE / 2, 64, Long.MAX_VALUE, Long.MAX_VALUE);

    /** Four pages' worth of an article, and a quarter of the heap in all. */
    public static final Holding USUAL =
            new Holding(200, 64, 1 << 20, Runtime.getRuntime().maxMemory() / 4);

    public Holding {
        Require.that(entries >= 0 && block >= 1, "entries are below 0 or a block below 1");
        Require.that(bytes >= 0 && inAll >= 0, "bytes are below 0");
    }
}
