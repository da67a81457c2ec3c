package dev.dateline.gateway.protocol;

import dev.dateline.contract.json.Json;

/** Why a connection is closed, and what its client should do then. */
public enum CloseReason {
    /** Come back to any node, after a random wait of a few seconds. */
    RESTARTING(1012, "restarting: come back in a few seconds"),
    /** Come back later, waiting longer each time. */
    TRY_LATER(1013, "not able to serve this now: try later"),
    /** Do not come back with the same request. */
    BAD_POSITION(4400, "a position is epoch.seq.hash, such as 1.12.9f3ac2d1b04e"),
    /** Sign in, then come back. */
    SESSION_ENDED(4401, "the session has ended: sign in again"),
    /** Do not come back. */
    NO_SUCH_ARTICLE(4404, "there is no such article"),
    /** Ask anew, without a position: words that stood here were taken down. */
    WORDS_TAKEN_DOWN(4410, "words that stood here were taken down: ask for the updates anew"),
    /** Ask for it over another connection: this one follows as many as one may. */
    TOO_MANY_ARTICLES(4413, "too many articles on one connection"),
    /** Come back once there is something to follow. */
    NOTHING_FOLLOWED(4414, "nothing was followed for a while"),
    /** Come back at once with the position of the last entry that was received. */
    TOO_SLOW(4408, "too slow: reconnect"),
    /** Come back, but never say that again. */
    BAD_MESSAGE(4422, "what was said is no message of this protocol"),
    /** Come back, and say less. */
    TOO_MUCH_SAID(4429, "too many messages: say less");

    private final short code;
    private final String line;

    CloseReason(int code, String line) {
        this.code = (short) code;
        this.line = line;
    }

    /** A reason as it goes out. */
    record Told(int code, String reason) {}

    /** The WebSocket close code. */
    public short code() {
        return code;
    }

    /** One line for a person, shorter than the 123 bytes that a close frame holds. */
    public String line() {
        return line;
    }

    /** The same as a body, for a request that is refused by HTTP. */
    public RefusedAnswer answer() {
        return new RefusedAnswer(code, line);
    }

    /** Code and line as JSON, for a transport that has no close frame. */
    public String json() {
        return Json.text(new Told(code, line));
    }
}
