package dev.dateline.ingest.source.fetch;

import io.vertx.core.buffer.Buffer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;

/** Takes off content codings (RFC 9110, section 8.4), and stops as soon as more comes out than is taken. */
final class Unpacking {
    /** What is asked for. */
    static final String OFFERED = "gzip, deflate";

    /** A stream within a stream could unpack for ever without anything coming out. */
    private static final int MOST_CODINGS = 1;

    private static final int STEP = 16 << 10;

    private Unpacking() {}

    /** In the order in which they were put on; empty where there are none. */
    static List<String> codings(@Nullable String header) {
        List<String> codings = new ArrayList<>();
        for (String each : (header == null ? "" : header).split(",", -1)) {
            String coding = each.strip().toLowerCase(Locale.ROOT);
            if (!coding.isEmpty() && !coding.equals("identity")) {
                codings.add(coding);
            }
        }
        return codings;
    }

    static Buffer unpack(Buffer packed, List<String> codings, int most) throws Fetcher.Refused {
        if (codings.size() > MOST_CODINGS) {
            throw new Fetcher.Refused("packed " + codings.size() + " times");
        }
        InputStream in = new ByteArrayInputStream(packed.getBytes());
        try {
            for (String coding : codings.reversed()) {
                in = unpacked(in, coding);
            }
            return read(in, most);
        } catch (IOException e) {
            throw new Fetcher.Refused("not what its content coding " + String.join(", ", codings) + " says");
        }
    }

    private static InputStream unpacked(InputStream in, String coding) throws IOException, Fetcher.Refused {
        return switch (coding) {
            case "gzip", "x-gzip" -> new GZIPInputStream(in, STEP);
            case "deflate" -> inflated(in);
            default -> throw new Fetcher.Refused("content coding " + shown(coding) + " was not asked for");
        };
    }

    /** Some servers leave off the frame of zlib (RFC 1950), and always have. */
    private static InputStream inflated(InputStream in) throws IOException {
        byte[] head = in.readNBytes(2);
        boolean framed =
                head.length == 2 && (head[0] & 0x0f) == 8 && ((head[0] & 0xff) << 8 | (head[1] & 0xff)) % 31 == 0;
        InputStream whole = new SequenceInputStream(new ByteArrayInputStream(head), in);
        return framed
                ? new InflaterInputStream(whole)
                // An unframed stream asks for one byte more than it has.
                : new InflaterInputStream(
                        new SequenceInputStream(whole, new ByteArrayInputStream(new byte[1])), new Inflater(true));
    }

    private static Buffer read(InputStream in, int most) throws IOException, Fetcher.Refused {
        Buffer out = Buffer.buffer();
        byte[] step = new byte[STEP];
        for (int count = in.read(step); count >= 0; count = in.read(step)) {
            if (out.length() + count > most) {
                throw new Fetcher.Refused("unpacks to more than " + most + " bytes");
            }
            out.appendBytes(step, 0, count);
        }
        return out;
    }

    private static String shown(String coding) {
        return coding.substring(0, Math.min(20, coding.length())).replaceAll("[^\\w-]", "?");
    }
}
