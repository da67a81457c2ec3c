package dev.dateline.ingest.format.xml;

import java.util.Set;
import org.owasp.html.Encoding;

/**
 * Makes a document one that needs no DTD: named characters of HTML become themselves, as the DTDs of NITF and XHTML have
 * it; an ampersand that begins nothing stands for itself; what is no character of XML becomes U+FFFD.
 */
final class References {
    private static final Set<String> XMLS_OWN = Set.of("&amp;", "&lt;", "&gt;", "&quot;", "&apos;");
    private static final int LONGEST = 34;
    private static final char UNKNOWN = '\uFFFD';

    private final String in;
    private final StringBuilder out;
    private int at;

    private References(String in) {
        this.in = in;
        this.out = new StringBuilder(in.length() + 16);
    }

    static String plain(String text) {
        return new References(text).written();
    }

    private String written() {
        while (at < in.length()) {
            char c = in.charAt(at);
            if (c == '&') {
                reference();
            } else if (c != '<' || !(copied("<![CDATA[", "]]>") || copied("<!--", "-->") || copied("<?", "?>"))) {
                character();
            }
        }
        return out.toString();
    }

    /** In these an ampersand is only an ampersand. */
    private boolean copied(String start, String end) {
        if (!in.startsWith(start, at)) {
            return false;
        }
        int found = in.indexOf(end, at + start.length());
        int until = found < 0 ? in.length() : found + end.length();
        while (at < until) {
            character();
        }
        return true;
    }

    private void character() {
        int codePoint = in.codePointAt(at);
        out.appendCodePoint(isXml(codePoint) ? codePoint : UNKNOWN);
        at += Character.charCount(codePoint);
    }

    private void reference() {
        int end = in.indexOf(';', at, Math.min(in.length(), at + LONGEST));
        String reference = end < 0 ? "&" : in.substring(at, end + 1);
        String meant = XMLS_OWN.contains(reference) ? reference : resolved(reference);
        out.append(meant.isEmpty() ? "&amp;" : meant);
        at += meant.isEmpty() ? 1 : reference.length();
    }

    /** Empty where it is no reference. */
    private static String resolved(String reference) {
        String decoded = Encoding.decodeHtml(reference, false);
        if (decoded.equals(reference)) {
            return "";
        }
        StringBuilder safe = new StringBuilder();
        decoded.codePoints().forEach(c -> {
            switch (c) {
                case '<' -> safe.append("&lt;");
                case '&' -> safe.append("&amp;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&apos;");
                default -> safe.appendCodePoint(isXml(c) ? c : UNKNOWN);
            }
        });
        return safe.toString();
    }

    private static boolean isXml(int c) {
        return c == '\t' || c == '\n' || c == '\r' || (c >= 0x20 && c <= 0xD7FF) || (c >= 0xE000 && c != 0xFFFE && c != 0xFFFF);
    }
}
