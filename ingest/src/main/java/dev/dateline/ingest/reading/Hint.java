package dev.dateline.ingest.reading;

import dev.dateline.ingest.format.Format;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What is known of bytes from outside.
 *
 * @param contentType as in a header, with its parameters; null where none was told
 * @param fileName null where they are no file's
 * @param base where they came from, for relative addresses; null where they came from nowhere
 */
public record Hint(
        @Nullable String contentType,
        @Nullable String fileName,
        @Nullable URI base) {
    public static final Hint NOTHING = new Hint(null, null);
    private static final Pattern CHARSET = Pattern.compile("(?i);\\s*charset\\s*=\\s*[\"']?([\\w.:+-]+)");

    public Hint(@Nullable String contentType, @Nullable String fileName) {
        this(contentType, fileName, null);
    }

    /**
     * Of what comes as a feed: it is read as XML or JSON, whatever it is called. Many feeds are called text, and a page that
     * says that something is not there must never become an item of plain text.
     */
    public static Hint ofFeed(@Nullable String contentType, URI base) {
        Hint told = new Hint(contentType, null, base);
        boolean known = told.type().endsWith("xml") || told.type().endsWith("json");
        String given = contentType == null ? "" : contentType;
        int parameters = given.indexOf(';');
        String rest = parameters < 0 ? "" : given.substring(parameters);
        return new Hint((known ? told.type() : "application/xml") + rest, null, base);
    }

    /** In lower case without parameters; empty where there is none. */
    String type() {
        String given = contentType == null ? "" : contentType;
        int parameters = given.indexOf(';');
        return (parameters < 0 ? given : given.substring(0, parameters)).strip().toLowerCase(Locale.ROOT);
    }

    /** What follows the last dot of the file's name, in lower case; empty where there is none. */
    String ending() {
        String name = fileName == null ? "" : fileName;
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    /** Whether each line is a document of its own. */
    public boolean inLines() {
        return switch (type()) {
            case "application/x-ndjson", "application/ndjson", "application/jsonl" -> true;
            default -> ending().equals("jsonl") || ending().equals("ndjson");
        };
    }

    /** Whether plain text was named. */
    boolean isPlain() {
        return type().equals("text/plain");
    }

    /**
     * Whether nobody said what kind of text this is: no file's name, and no type or one that tools write on anything.
     * JSON and XML are told by themselves then; anything else (a form, a PDF) would pass for plain text.
     */
    boolean isSilent() {
        return fileName == null
                && Set.of("", "application/octet-stream", "application/x-www-form-urlencoded")
                        .contains(type());
    }

    /** The same, as formats are told. */
    public Format.Told told() {
        return new Format.Told(charset(), base);
    }

    private @Nullable Charset charset() {
        Matcher charset = CHARSET.matcher(contentType == null ? "" : contentType);
        try {
            return charset.find() ? Charset.forName(charset.group(1)) : null;
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return null;
        }
    }
}
