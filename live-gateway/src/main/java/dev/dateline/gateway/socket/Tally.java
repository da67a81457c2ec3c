package dev.dateline.gateway.socket;

/**
 * How many pages that follow an article show an entry of it.
 *
 * @param open over a WebSocket
 * @param acknowledged those of them that have said so, or came when the page held it already
 * @param mute over a stream of events: they cannot say anything
 */
public record Tally(int open, int acknowledged, int mute) {
    /** Nobody. */
    public static final Tally NONE = new Tally(0, 0, 0);

    /** Both together. */
    public Tally plus(Tally other) {
        return new Tally(open + other.open, acknowledged + other.acknowledged, mute + other.mute);
    }

    /** Whether nobody is left who could say so and has not. */
    public boolean isComplete() {
        return acknowledged == open;
    }
}
