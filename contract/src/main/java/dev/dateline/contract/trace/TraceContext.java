package dev.dateline.contract.trace;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The context of a step as records carry it: a header as W3C Trace Context has it (Recommendation of 23 November 2021, 3.2).
 * Headers stand outside what is hashed and compared.
 */
public final class TraceContext {
    /** The header's name. */
    public static final String HEADER = "traceparent";

    private static final Pattern FORM =
            Pattern.compile("00-(?!0{32})([0-9a-f]{32})-(?!0{16})([0-9a-f]{16})-([0-9a-f]{2})");

    private static final int LENGTH = 55;
    private static final int TRACE_FROM = 3;
    private static final int TRACE_TO = 35;

    private TraceContext() {}

    public static byte[] write(String context) {
        return context.getBytes(StandardCharsets.US_ASCII);
    }

    /** The context in a header's value; null where it is absent or none, for nothing that is only watched may stop the news. */
    public static @Nullable String read(byte @Nullable [] value) {
        if (value == null || value.length != LENGTH) {
            return null;
        }
        String text = new String(value, StandardCharsets.US_ASCII);
        return FORM.matcher(text).matches() ? text : null;
    }

    /** Whether both are of steps of one item's way. */
    public static boolean isSameTrace(String one, String other) {
        return one.regionMatches(TRACE_FROM, other, TRACE_FROM, TRACE_TO - TRACE_FROM);
    }
}
