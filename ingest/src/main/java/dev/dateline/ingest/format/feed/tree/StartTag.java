package dev.dateline.ingest.format.feed.tree;

import java.util.LinkedHashMap;
import java.util.Map;

/** A start tag as it stands, leniently: values without quotation marks or at all, a tag cut off by the next one. */
record StartTag(String name, Map<String, String> attributes, boolean empty, int end) {
    private static final int MOST_ATTRIBUTES = 200;

    /** {@code start} is where {@code <} stands, with the first letter of a name after it. */
    static StartTag at(String xml, int start) {
        int at = nameEnd(xml, start + 1);
        String name = xml.substring(start + 1, at);
        Map<String, String> attributes = new LinkedHashMap<>();
        while (at < xml.length()) {
            char c = xml.charAt(at);
            if (c == '>') {
                return new StartTag(name, attributes, xml.charAt(at - 1) == '/', at + 1);
            }
            if (c == '<') {
                break;
            }
            at = Character.isWhitespace(c) || c == '/' ? at + 1 : attribute(xml, at, attributes);
        }
        return new StartTag(name, attributes, false, at);
    }

    private static int attribute(String xml, int start, Map<String, String> attributes) {
        int end = Math.max(start + 1, nameEnd(xml, start));
        String name = xml.substring(start, end);
        int at = spaceEnd(xml, end);
        if (at >= xml.length() || xml.charAt(at) != '=') {
            return end;
        }
        at = spaceEnd(xml, at + 1);
        char quote = at < xml.length() ? xml.charAt(at) : ' ';
        int close = quote == '"' || quote == '\'' ? xml.indexOf(quote, at + 1) : -1;
        int valueEnd = close < 0 ? bareEnd(xml, at) : close;
        if (attributes.size() < MOST_ATTRIBUTES) {
            attributes.putIfAbsent(name, xml.substring(close < 0 ? at : at + 1, valueEnd));
        }
        return close < 0 ? valueEnd : close + 1;
    }

    private static int bareEnd(String xml, int start) {
        int at = start;
        while (at < xml.length() && ">< \t\r\n".indexOf(xml.charAt(at)) < 0) {
            at++;
        }
        return at;
    }

    private static int spaceEnd(String xml, int start) {
        int at = start;
        while (at < xml.length() && Character.isWhitespace(xml.charAt(at))) {
            at++;
        }
        return at;
    }

    static int nameEnd(String xml, int start) {
        int at = start;
        while (at < xml.length() && "=/>< \t\r\n\"'".indexOf(xml.charAt(at)) < 0) {
            at++;
        }
        return at;
    }
}
