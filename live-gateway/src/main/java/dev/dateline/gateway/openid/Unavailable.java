package dev.dateline.gateway.openid;

/** The provider does not answer, or not as it should; the message says why, without anything secret. */
final class Unavailable extends Exception {
    private static final long serialVersionUID = 1L;

    Unavailable(String why) {
        super(why);
    }
}
