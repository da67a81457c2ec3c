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
    private static final int MOST = 100_000;
    private static final char UNKNOWN = '\uFFFD';

    private final String in;
    private final StringBuilder out = new StringBuilder();
    private int at;
    /** Up to here it stands in what is written. */
    private int done;

    private int references;

    private References(String in) {
        this.in = in;
    }

    /** @throws NoXml where there are more references than {@link #MOST} */
    static String plain(String text) throws NoXml {
        return new References(text).written();
    }

    private String written() throws NoXml {
        while (at < in.length()) {
            plainRun();
            if (at < in.length()) {
                special();
            }
        }
        return done == 0 ? in : out.append(in, done, in.length()).toString();
    }

    /** Most of a document; it is copied in one piece. */
    private void plainRun() {
        while (at < in.length() && !isSpecial(in.charAt(at))) {
            at++;
        }
    }

    private static boolean isSpecial(char c) {
        return c == '&' || c == '<' || (c < ' ' && c != '\n' && c != '\t' && c != '\r') || c >= Character.MIN_SURROGATE;
    }

    private void special() throws NoXml {
        char c = in.charAt(at);
        if (c == '&') {
            reference();
        } else if (c != '<') {
            character();
        } else if (!isCopied()) {
            at++;
        }
    }

    private boolean isCopied() {
        char next = at + 1 < in.length() ? in.charAt(at + 1) : ' ';
        return next == '!' ? copied("<![CDATA[", "]]>") || copied("<!--", "-->") : next == '?' && copied("<?", "?>");
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
        int size = Character.charCount(codePoint);
        if (!isXml(codePoint)) {
            replace(size, String.valueOf(UNKNOWN));
        } else {
            at += size;
        }
    }

    private void replace(int size, String by) {
        out.append(in, done, at).append(by);
        at += size;
        done = at;
    }

    private void reference() throws NoXml {
        if (++references > MOST) {
            throw new NoXml("more than " + MOST + " ampersands");
        }
        int end = in.indexOf(';', at, Math.min(in.length(), at + LONGEST));
        String reference = end < 0 ? "&" : in.substring(at, end + 1);
        String meant = XMLS_OWN.contains(reference) ? reference : resolved(reference);
        if (meant.isEmpty()) {
            replace(1, "&amp;");
        } else if (meant.equals(reference)) {
            at += reference.length();
        } else {
            replace(reference.length(), meant);
        }
    }

    /** Empty where it is no reference. */
    private static String resolved(String reference) {
        String decoded = Encoding.decodeHtml(reference, false);
        if (decoded.equals(reference)) {
            return "";
        }
        if (decoded.isEmpty()) {
            return String.valueOf(UNKNOWN);
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
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || (c >= 0x20 && c <= 0xD7FF)
                || (c >= 0xE000 && c != 0xFFFE && c != 0xFFFF);
    }
}
