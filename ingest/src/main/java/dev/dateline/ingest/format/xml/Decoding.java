package dev.dateline.ingest.format.xml;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Bytes to characters. What the bytes themselves show (a byte order mark, NULs beside the first angle bracket, text that
 * is UTF-8 throughout) wins over what is said of them, then RFC 7303's order: Content-Type, XML declaration, UTF-8.
 */
final class Decoding {
    private static final Pattern DECLARED =
            Pattern.compile("^\\s*<\\?xml[^>]{0,200}?encoding\\s*=\\s*[\"']([A-Za-z0-9._:-]{1,40})[\"']");
    private static final Charset UTF_32BE = Charset.forName("UTF-32BE");
    private static final Charset UTF_32LE = Charset.forName("UTF-32LE");
    /** What ISO 8859-1 and ASCII are in practice: with quotes and dashes where those have control characters. */
    private static final Charset WESTERN = Charset.forName("windows-1252");

    private Decoding() {}

    static String text(byte[] bytes, @Nullable Charset told) {
        Charset wide = wide(bytes);
        if (wide != null) {
            return unmarked(new String(bytes, wide));
        }
        for (Charset charset : candidates(bytes, told)) {
            String text = strictly(bytes, charset);
            if (text != null) {
                return unmarked(text);
            }
        }
        return unmarked(new String(bytes, WESTERN));
    }

    private static List<Charset> candidates(byte[] bytes, @Nullable Charset told) {
        List<Charset> candidates = new ArrayList<>();
        Charset said = told != null ? told : declared(bytes);
        boolean byteWise = said == null || said.newEncoder().maxBytesPerChar() <= 1 || isWide(said);
        if (byteWise) {
            candidates.add(UTF_8);
        }
        if (said != null && !isWide(said)) {
            candidates.add(said.equals(ISO_8859_1) || said.equals(US_ASCII) ? WESTERN : said);
        }
        candidates.add(UTF_8);
        return candidates;
    }

    private static boolean isWide(Charset charset) {
        return charset.name().startsWith("UTF-16") || charset.name().startsWith("UTF-32");
    }

    /** UTF-16 and UTF-32 show themselves, with a mark or without. */
    private static @Nullable Charset wide(byte[] b) {
        if (starts(b, 0, 0, 0xFE, 0xFF) || starts(b, 0, 0, 0, '<')) {
            return UTF_32BE;
        }
        if (starts(b, 0xFF, 0xFE, 0, 0) || starts(b, '<', 0, 0, 0)) {
            return UTF_32LE;
        }
        if (starts(b, 0xFE, 0xFF) || starts(b, 0, '<') || starts(b, 0, '\n') || starts(b, 0, ' ')) {
            return UTF_16BE;
        }
        boolean little = starts(b, 0xFF, 0xFE) || starts(b, '<', 0) || starts(b, '\n', 0) || starts(b, ' ', 0);
        return little ? UTF_16LE : null;
    }

    private static boolean starts(byte[] bytes, int... with) {
        if (bytes.length < with.length) {
            return false;
        }
        for (int i = 0; i < with.length; i++) {
            if ((bytes[i] & 0xFF) != with[i]) {
                return false;
            }
        }
        return true;
    }

    private static @Nullable Charset declared(byte[] bytes) {
        Matcher found = DECLARED.matcher(new String(bytes, 0, Math.min(bytes.length, 400), ISO_8859_1));
        try {
            return found.find() ? Charset.forName(found.group(1)) : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static @Nullable String strictly(byte[] bytes, Charset charset) {
        try {
            return charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    private static String unmarked(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}
