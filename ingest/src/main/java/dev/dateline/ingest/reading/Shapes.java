package dev.dateline.ingest.reading;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells formats apart by what stands in the bytes; what is told of them decides only where that does not. */
final class Shapes {
    /** How far one looks for the beginning of a document. */
    private static final int SAMPLE = 16_384;

    private static final JsonFactory JSON = new JsonFactory();
    /** Of UTF-8 and UTF-16, as Latin letters. */
    private static final Pattern MARK = Pattern.compile("^(?:\u00ef\u00bb\u00bf|\u00fe\u00ff|\u00ff\u00fe)");

    /** A headline may begin with a bracket, as in "[Update] ", where a list of JSON's objects has no words. */
    private static final Pattern WORDS = Pattern.compile("\\[\\s*[^\\s\\[\\]{\"]");

    /** How an object, or a list of objects, begins, where a headline has words: "{Correction}", "[\"We won\"]". */
    private static final Pattern OBJECT = Pattern.compile("\\{\\s*(?:[\"}]|$)|\\[\\s*(?:[{\\]]|$)");

    private static final Pattern ELEMENT = Pattern.compile("<(?:[\\w.-]{1,40}:)?([A-Za-z][\\w.-]{0,60})(?=[\\s/>])");

    /** Often an error's or a login's, sent in the place of a feed: no item, so the feeds' reader is to refuse it. */
    private static final Pattern PAGE = Pattern.compile("<(?:!doctype\\s+html|html)\\b", Pattern.CASE_INSENSITIVE);

    private Shapes() {}

    static Shape of(byte[] bytes, Hint hint) {
        String start = start(bytes);
        if (start.startsWith("{") || start.startsWith("[")) {
            return isWords(start, bytes, hint) ? Shape.PLAIN : json(bytes);
        }
        boolean declared =
                isXml(hint) || start.startsWith("<?xml") || PAGE.matcher(start).lookingAt();
        Shape xml = declared || start.startsWith("<") ? xml(start, hint.isPlain()) : null;
        return xml == null ? told(hint, declared) : xml;
    }

    /** Whoever says that it is text is believed, but where it is JSON without a doubt. */
    private static boolean isWords(String start, byte[] bytes, Hint hint) {
        return hint.isPlain()
                ? !OBJECT.matcher(start).lookingAt() || !isDocument(latin(bytes, bytes.length))
                : !isJson(hint) && WORDS.matcher(start).lookingAt();
    }

    /** Whether a first document, and no word behind it on its line, stands here; it may be cut off. */
    private static boolean isDocument(String text) {
        try (JsonParser parser = JSON.createParser(text)) {
            parser.nextToken();
            parser.skipChildren();
            int end = (int) parser.currentLocation().getCharOffset();
            return text.substring(end).lines().findFirst().orElse("").isBlank();
        } catch (JsonEOFException | StreamConstraintsException e) {
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** Latin letters are enough to tell, so that any encoding will do. */
    private static String start(byte[] bytes) {
        return latin(bytes, Math.min(bytes.length, SAMPLE));
    }

    private static String latin(byte[] bytes, int most) {
        String latin = new String(bytes, 0, most, StandardCharsets.ISO_8859_1);
        return MARK.matcher(latin.replace("\0", "")).replaceFirst("").strip();
    }

    /**
     * By the first element that names a format: prologs and comments before it may be of any kind, or broken.
     *
     * @param byFirst whether only the very first is asked, as in what is said to be text
     */
    private static @Nullable Shape xml(String start, boolean byFirst) {
        Matcher element = ELEMENT.matcher(withoutComments(start));
        while (element.find()) {
            Shape shape = byRoot(element.group(1).toLowerCase(Locale.ROOT));
            if (shape != null || byFirst) {
                return shape;
            }
        }
        return null;
    }

    private static String withoutComments(String text) {
        StringBuilder rest = new StringBuilder();
        int from = 0;
        int open = text.indexOf("<!--");
        while (open >= 0) {
            rest.append(text, from, open);
            int close = text.indexOf("-->", open);
            from = close < 0 ? text.length() : close + 3;
            open = text.indexOf("<!--", from);
        }
        return rest.append(text.substring(from)).toString();
    }

    private static @Nullable Shape byRoot(String name) {
        return switch (name) {
            case "rss", "rdf", "feed", "channel", "entry", "item" -> Shape.FEED;
            case "newsmessage",
                    "newsitem",
                    "packageitem",
                    "conceptitem",
                    "knowledgeitem",
                    "planningitem",
                    "catalogitem" -> Shape.NEWSML;
            case "nitf" -> Shape.NITF;
            case "alert" -> Shape.CAP;
            default -> null;
        };
    }

    /** XML of another kind is for the feeds' reader to name. */
    private static Shape told(Hint hint, boolean xml) {
        return switch (hint.type()) {
            case "application/vnd.iptc.g2.newsitem+xml",
                    "application/vnd.iptc.g2.newsmessage+xml",
                    "application/vnd.iptc.g2.packageitem+xml" -> Shape.NEWSML;
            case "application/nitf+xml", "application/vnd.nitf" -> Shape.NITF;
            case "application/cap+xml", "application/common-alerting-protocol+xml" -> Shape.CAP;
            default -> xml ? Shape.FEED : isJson(hint) ? Shape.NINJS : Shape.PLAIN;
        };
    }

    private static boolean isXml(Hint hint) {
        return hint.type().endsWith("xml")
                || Set.of("xml", "rss", "atom", "rdf", "nitf").contains(hint.ending());
    }

    private static boolean isJson(Hint hint) {
        return hint.type().endsWith("json")
                || hint.inLines()
                || hint.ending().equals("json")
                || hint.ending().equals("ninjs");
    }

    /** By the names in the first object; ninjs where they do not tell, for then it is ninjs that says what is missing. */
    private static Shape json(byte[] bytes) {
        Set<String> names = new HashSet<>();
        try (JsonParser parser = JSON.createParser(bytes)) {
            JsonToken token = parser.nextToken();
            token = token == JsonToken.START_ARRAY ? parser.nextToken() : token;
            while (token == JsonToken.START_OBJECT && parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                JsonToken value = parser.nextToken();
                if (name.equals("uri")) {
                    return Shape.NINJS;
                }
                if (name.equals("version")
                        && value == JsonToken.VALUE_STRING
                        && parser.getText().contains("jsonfeed")) {
                    return Shape.JSON_FEED;
                }
                names.add(value == JsonToken.START_ARRAY ? name + "[]" : name);
                parser.skipChildren();
            }
        } catch (IOException e) {
            // What is broken further on is for the format's own reader to say.
            return shape(names);
        }
        return shape(names);
    }

    private static Shape shape(Set<String> names) {
        if (names.contains("items[]") && !names.contains("standard")) {
            return Shape.JSON_FEED;
        }
        boolean line = names.contains("id") && (names.contains("headline") || names.contains("body"));
        return line ? Shape.LINES : Shape.NINJS;
    }
}
