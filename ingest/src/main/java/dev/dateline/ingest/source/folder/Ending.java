package dev.dateline.ingest.source.folder;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.io.JsonEOFException;
import dev.dateline.ingest.reading.Formats;
import dev.dateline.ingest.reading.Shape;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Whether a document has its end, however broken it is within: XML closes its first element, JSON all its brackets. Of
 * plain text nobody can tell; it ends where anything stands there.
 */
final class Ending {
    private static final JsonFactory JSON = new JsonFactory();
    /** A comment, else an element, which is the group. */
    private static final Pattern START = Pattern.compile("<!--|<([A-Za-z_][\\w.:-]*)");

    private Ending() {}

    static boolean isThere(byte[] bytes, String fileName) {
        String text =
                new String(bytes, StandardCharsets.ISO_8859_1).replace("\0", "").strip();
        if (text.isEmpty()) {
            return false;
        }
        Shape shape = Formats.detect(bytes, null, fileName);
        return switch (shape) {
            case NINJS, JSON_FEED, LINES -> ofJson(bytes, text);
            case PLAIN -> !text.startsWith("<") || ofXml(text);
            default -> ofXml(text);
        };
    }

    private static boolean ofJson(byte[] bytes, String text) {
        if (!text.endsWith("}") && !text.endsWith("]")) {
            return false;
        }
        try (JsonParser parser = JSON.createParser(bytes)) {
            while (parser.nextToken() != null) {
                parser.skipChildren();
            }
            return true;
        } catch (JsonEOFException e) {
            return false;
        } catch (IOException e) {
            // Broken, not cut: that is for the format's reader to say.
            return true;
        }
    }

    private static boolean ofXml(String text) {
        int end = withoutEpilog(text);
        Matcher first = first(text);
        if (first == null || !text.startsWith(">", end - 1)) {
            return false;
        }
        int last = Math.max(0, text.lastIndexOf('<', end - 1));
        String tag = text.substring(last, end - 1).strip();
        boolean alone = last == first.start() && tag.endsWith("/");
        return alone || tag.equalsIgnoreCase("</" + first.group(1));
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
