package dev.dateline.ingest.format.feed.tree;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A document type declaration: where it ends, and the plain texts that it gives names to. Nothing else of it counts. */
record Doctype(int end, Map<String, String> texts) {
    private static final int MOST = 100;
    private static final Pattern TEXT = Pattern.compile(
            "<!ENTITY\\s{1,20}([A-Za-z][\\w.-]{0,40})\\s{1,20}(?:\"([^\"<&%]{0,500})\"|'([^'<&%]{0,500})')\\s{0,20}>");

    /** {@code start} is where {@code <!} stands. */
    static Doctype at(String xml, int start) {
        int end = end(xml, start);
        Map<String, String> texts = new HashMap<>();
        Matcher found = TEXT.matcher(xml).region(start, end);
        while (texts.size() < MOST && found.find()) {
            texts.putIfAbsent(found.group(1), found.group(2) == null ? found.group(3) : found.group(2));
        }
        return new Doctype(end, texts);
    }

    private static int end(String xml, int start) {
        boolean inside = false;
        for (int at = start; at < xml.length(); at++) {
            char c = xml.charAt(at);
            if (c == '[') {
                inside = true;
            } else if (c == ']') {
                inside = false;
            } else if (c == '>' && !inside) {
                return at + 1;
            }
        }
        return xml.length();
    }
}
