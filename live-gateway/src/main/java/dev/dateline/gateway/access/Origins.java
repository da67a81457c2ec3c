package dev.dateline.gateway.access;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Which page a browser sends a request from. */
final class Origins {
    private Origins() {}

    /**
     * Whether a page of this very site sends it. A request without an origin comes from no browser's page, and brings
     * its cookie only where somebody put it there by hand; it is let through.
     *
     * @param origin the {@code Origin} header, such as {@code https://news.example:8443}; null where absent
     * @param authority host and port that the request was sent to
     */
    static boolean isOwn(@Nullable String origin, String authority) {
        if (origin == null) {
            return true;
        }
        return same(origin, "http://", ":80", authority) || same(origin, "https://", ":443", authority);
    }

    private static boolean same(String origin, String scheme, String port, String authority) {
        String sent = origin.toLowerCase(Locale.ROOT);
        String own = authority.toLowerCase(Locale.ROOT);
        return sent.startsWith(scheme)
                && without(port, sent.substring(scheme.length())).equals(without(port, own));
    }

    private static String without(String port, String authority) {
        return authority.endsWith(port) ? authority.substring(0, authority.length() - port.length()) : authority;
    }
}
