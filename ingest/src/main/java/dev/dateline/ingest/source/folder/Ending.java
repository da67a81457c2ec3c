package dev.dateline.ingest.source.folder;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.io.JsonEOFException;
import dev.dateline.ingest.reading.Formats;
import dev.dateline.ingest.reading.Hint;
import dev.dateline.ingest.reading.Shape;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Whether a document has its end, however broken it is within: XML closes its first element, a JSON document its first
 * bracket. Plain text and lines of JSON may go on after any line, so what stands there proves nothing.
 */
enum Ending {
    /** It is cut off. */
    MISSING,
    /** It may end here, or go on. */
    POSSIBLE,
    PROVEN;

    private static final JsonFactory JSON = new JsonFactory();
    /** A comment, else an element, which is the group. */
    private static final Pattern START = Pattern.compile("<!--|<([A-Za-z_][\\w.:-]*)");

    static Ending of(byte[] bytes, String fileName) {
        String text =
                new String(bytes, StandardCharsets.ISO_8859_1).replace("\0", "").strip();
        if (text.isEmpty()) {
            return MISSING;
        }
        Shape shape = Formats.detect(bytes, null, fileName);
        return switch (shape) {
            case NINJS, JSON_FEED, LINES -> ofJson(bytes, text, new Hint(null, fileName).inLines());
            case PLAIN -> text.startsWith("<") ? ofXml(text) : POSSIBLE;
            default -> ofXml(text);
        };
    }

    private static Ending ofJson(byte[] bytes, String text, boolean inLines) {
        if (!text.endsWith("}") && !text.endsWith("]")) {
            return MISSING;
        }
        try (JsonParser parser = JSON.createParser(bytes)) {
            int documents = 0;
            while (parser.nextToken() != null) {
                parser.skipChildren();
                documents++;
            }
            return documents == 1 && !inLines ? PROVEN : POSSIBLE;
        } catch (JsonEOFException e) {
            return MISSING;
        } catch (IOException e) {
            // Broken, not cut: that is for the format's reader to say.
            return POSSIBLE;
        }
    }

    private static Ending ofXml(String text) {
        int end = withoutEpilog(text);
        Matcher first = first(text);
        if (first == null || !text.startsWith(">", end - 1)) {
            return MISSING;
        }
        int last = Math.max(0, text.lastIndexOf('<', end - 1));
        String tag = text.substring(last, end - 1).strip();
        boolean alone = last == first.start() && tag.endsWith("/");
        return alone || tag.equalsIgnoreCase("</" + first.group(1)) ? PROVEN : MISSING;
    }

    /** The first element's start; null where there is none. */
    private static @Nullable Matcher first(String text) {
        Matcher start = START.matcher(text);
        int from = 0;
        while (from >= 0 && start.find(from)) {
            if (start.group(1) != null) {
                return start;
            }
            from = text.indexOf("-->", start.end());
        }
        return null;
    }

    /** Where the text ends but for what may follow the first element's end: comments and instructions. */
    private static int withoutEpilog(String text) {
        int end = text.length();
        int cut = end;
        while (cut >= 0) {
            end = cut;
            while (end > 0 && Character.isWhitespace(text.charAt(end - 1))) {
                end--;
            }
            cut = text.startsWith("-->", end - 3)
                    ? text.lastIndexOf("<!--", end - 1)
                    : text.startsWith("?>", end - 2) ? text.lastIndexOf("<?", end - 1) : -1;
        }
        return end;
    }
}
