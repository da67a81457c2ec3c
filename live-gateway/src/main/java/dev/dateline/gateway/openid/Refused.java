package dev.dateline.gateway.openid;

/** Somebody is not let in. */
final class Refused extends Exception {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String line;

    /**
     * @param status 401 where signing in failed, 403 where it did not help
     * @param line for whoever is refused
     * @param why for the log, without anything secret
     */
    Refused(int status, String line, String why) {
        super(why);
        this.status = status;
        this.line = line;
    }

    /** The same line for both. */
    Refused(int status, String line) {
        this(status, line, line);
    }

    int status() {
        return status;
    }

    String line() {
        return line;
    }
}
