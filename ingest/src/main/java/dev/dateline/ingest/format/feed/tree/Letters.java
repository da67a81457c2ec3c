package dev.dateline.ingest.format.feed.tree;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Bytes to letters as RFC 7303 has it: a byte order mark is believed before the Content-Type, that before the shape of the
 * first bytes and the XML declaration, and UTF-8 is what is left. A charset that does not fit gives way to the next; bytes
 * that are no UTF-8 are taken one by one for Windows-1252, which is what they are in feeds glued together from parts.
 */
public final class Letters {
    private static final Charset WESTERN = Charset.forName("windows-1252");

    private static final Pattern CONTROLS = Pattern.compile("[\\x80-\\x9F]");

    private Letters() {}

    /**
     * Never throws. NULs are left out, for no markup and no text has them; control characters where Windows has letters are
     * taken for those.
     */
    public static String of(byte[] bytes, @Nullable Charset told) {
        Optional<Mark> mark = Mark.of(bytes);
        if (mark.isPresent()) {
            return clean(tolerant(bytes, mark.get().length(), mark.get().charset()));
        }
        Optional<Charset> shape = Shape.of(bytes);
        Optional<Charset> declared = shape.isPresent() ? shape : Declared.in(bytes);
        return clean(Optional.ofNullable(told)
                .map(Declared::wider)
                .flatMap(charset -> strict(bytes, charset))
                .filter(Letters::isAnything)
                .or(() -> declared.flatMap(charset -> strict(bytes, charset)))
                .orElseGet(() -> tolerant(bytes, 0, shape.orElse(StandardCharsets.UTF_8))));
    }

    /** Any bytes are letters in some charsets, but not with brackets among them. */
    private static boolean isAnything(String text) {
        return text.indexOf('<') >= 0 || text.indexOf('{') >= 0;
    }

    private static String clean(String text) {
        String shown = text.indexOf('\0') < 0 ? text : text.replace("\0", "");
        if (shown.chars().noneMatch(c -> c >= 0x80 && c <= 0x9F)) {
            return shown;
        }
        return CONTROLS.matcher(shown)
                .replaceAll(
                        found -> Matcher.quoteReplacement(western(found.group().charAt(0))));
    }

    /** What is meant by a code between 128 and 159: HTML reads them so too. */
    static String western(int code) {
        return new String(new byte[] {(byte) code}, WESTERN);
    }

    private static Optional<String> strict(byte[] bytes, Charset charset) {
        CharsetDecoder decoder = charset.newDecoder();
        CharBuffer letters = CharBuffer.allocate((int) Math.ceil(bytes.length * (double) decoder.maxCharsPerByte()));
        CoderResult result = decoder.decode(ByteBuffer.wrap(bytes), letters, true);
        if (result.isError()) {
            return Optional.empty();
        }
        decoder.flush(letters);
        return Optional.of(letters.flip().toString());
    }

    private static String tolerant(byte[] bytes, int from, Charset charset) {
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer rest = ByteBuffer.wrap(bytes, from, bytes.length - from);
        CharBuffer letters = CharBuffer.allocate(bytes.length + 2);
        for (CoderResult result = decoder.decode(rest, letters, true);
                result.isError();
                result = decoder.decode(rest, letters, true)) {
            replace(rest, result.length(), charset, letters);
        }
        return letters.flip().toString();
    }

    private static void replace(ByteBuffer rest, int length, Charset charset, CharBuffer letters) {
        byte[] wrong = new byte[length];
        rest.get(wrong);
        if (charset.equals(StandardCharsets.UTF_8)) {
            letters.put(new String(wrong, WESTERN));
        } else {
            letters.put('\uFFFD');
        }
    }
}
