package dev.dateline.ingest.format.feed.tree;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The charset that an XML declaration names. */
final class Declared {
    private static final int NEAR = 1024;
    private static final Pattern ENCODING =
            Pattern.compile("<\\?xml[^>]{0,200}?encoding\\s{0,20}=\\s{0,20}[\"']\\s*([A-Za-z0-9._:-]{1,40})");
    /** What is meant by names that are too narrow for what is sent under them, as browsers take them. */
    private static final Map<String, String> WIDER = Map.ofEntries(
            Map.entry("us-ascii", "windows-1252"),
            Map.entry("iso-8859-1", "windows-1252"),
            Map.entry("iso-8859-9", "windows-1254"),
            Map.entry("iso-8859-11", "x-windows-874"),
            Map.entry("tis-620", "x-windows-874"),
            Map.entry("gb2312", "GB18030"),
            Map.entry("gbk", "GB18030"),
            Map.entry("euc-kr", "x-windows-949"),
            Map.entry("shift_jis", "windows-31j"),
            Map.entry("big5", "Big5-HKSCS"));

    private Declared() {}

    static Optional<Charset> in(byte[] bytes) {
        int length = Math.min(bytes.length, NEAR);
        Matcher found = ENCODING.matcher(new String(bytes, 0, length, StandardCharsets.ISO_8859_1));
        return found.find() ? named(found.group(1)).filter(Declared::isOfSingleBytes) : Optional.empty();
    }

    static Charset wider(Charset charset) {
        return named(WIDER.getOrDefault(charset.name().toLowerCase(Locale.ROOT), charset.name()))
                .filter(Charset::canEncode)
                .orElse(charset);
    }

    private static Optional<Charset> named(String name) {
        try {
            Charset charset = Charset.forName(name);
            String wider = WIDER.get(charset.name().toLowerCase(Locale.ROOT));
            return Optional.of(wider == null ? charset : Charset.forName(wider));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return Optional.empty();
        }
    }

    /** A declaration that could be read byte for byte cannot stand in UTF-16 or UTF-32. */
    private static boolean isOfSingleBytes(Charset charset) {
        return !charset.name().startsWith("UTF-16") && !charset.name().startsWith("UTF-32");
    }
}
