package dev.dateline.ingest.format.feed.tree;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.owasp.html.Encoding;

/**
 * Character and entity references in XML text. HTML's names are known without being declared, as feeds use them; of those
 * that a DOCTYPE declares only plain text counts, up to a bound for the whole document. All others stay as they are.
 */
final class References {
    private static final Pattern REFERENCE =
            Pattern.compile("&(?:#([0-9]{1,8})|#[xX]([0-9a-fA-F]{1,7})|([A-Za-z][\\w.-]{0,40}));");
    private static final Pattern CONTROL =
            Pattern.compile("&#(?:(12[89]|1[34]\\d|15\\d)|[xX]0{0,4}([89][0-9a-fA-F]));");
    private static final Map<String, String> XML = Map.of("amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'");
    private static final int MOST = 100_000;

    private final Map<String, String> declared;
    private int left = MOST;

    References(Map<String, String> declared) {
        this.declared = Map.copyOf(declared);
    }

    String resolve(String text) {
        if (text.indexOf('&') < 0) {
            return text;
        }
        Matcher found = REFERENCE.matcher(text);
        StringBuilder resolved = new StringBuilder(text.length());
        int from = 0;
        while (found.find()) {
            resolved.append(text, from, found.start()).append(one(found));
            from = found.end();
        }
        return resolved.append(text, from, text.length()).toString();
    }

    private String one(Matcher found) {
        if (found.group(1) != null) {
            return character(Integer.parseInt(found.group(1)));
        }
        if (found.group(2) != null) {
            return character(Integer.parseInt(found.group(2), 16));
        }
        String name = found.group(3);
        String known = XML.get(name);
        return known != null ? known : named(name, found.group());
    }

    private String named(String name, String reference) {
        String text = declared.get(name);
        if (text == null) {
            return Encoding.decodeHtml(reference, false);
        }
        if (text.length() > left) {
            return reference;
        }
        left -= text.length();
        return text;
    }

    /** HTML that names control characters where it means Windows' letters, put right. */
    static String western(String html) {
        if (!html.contains("&#")) {
            return html;
        }
        return CONTROL.matcher(html)
                .replaceAll(found -> Matcher.quoteReplacement(Letters.western(
                        found.group(1) != null
                                ? Integer.parseInt(found.group(1))
                                : Integer.parseInt(found.group(2), 16))));
    }

    private static String character(int code) {
        if (code >= 0x80 && code <= 0x9F) {
            return Letters.western(code);
        }
        boolean none = code == 0
                || code > Character.MAX_CODE_POINT
                || (code >= Character.MIN_SURROGATE && code <= Character.MAX_SURROGATE);
        return none ? "\uFFFD" : Character.toString(code);
    }
}
