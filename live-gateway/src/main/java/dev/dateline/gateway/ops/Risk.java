package dev.dateline.gateway.ops;

/**
 * A promise that may be about to break.
 *
 * @param where a part or a topic of the drawing, such as {@code match} or {@code wire}
 * @param line what is seen of it, for a person
 */
record Risk(Promised promise, String where, String line) {
    /** What it is told from others by: its line changes all the time. */
    record Key(Promised promise, String where) {}

    Key key() {
        return new Key(promise, where);
    }
}
