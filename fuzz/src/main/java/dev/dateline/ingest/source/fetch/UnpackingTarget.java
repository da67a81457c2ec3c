package dev.dateline.ingest.source.fetch;

import dev.dateline.contract.wire.RawId;
import dev.dateline.fuzz.Claim;
import dev.dateline.fuzz.WireTargets;
import dev.dateline.ingest.raw.RawDelivery;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/** Bytes that servers have packed, and those that we keep packed. */
public final class UnpackingTarget {
    private static final int MOST = 1 << 20;

    private UnpackingTarget() {}

    /** The first line names the codings. */
    public static void take(byte[] input) {
        int end = WireTargets.firstLine(input);
        byte[] packed = Arrays.copyOfRange(input, Math.min(end + 1, input.length), input.length);
        List<String> codings = Unpacking.codings(WireTargets.text(Arrays.copyOf(input, end)));
        try {
            Buffer whole = Unpacking.unpack(Buffer.buffer(packed), codings, MOST);
            Claim.that(whole.length() <= MOST, "unpacked to " + whole.length() + " bytes");
        } catch (Fetcher.Refused e) {
            Claim.line(e);
        }
        try {
            RawDelivery.unpacked(RawId.of(packed), List.of(packed));
            throw new AssertionError("packed bytes are what they are packed from");
        } catch (IOException e) {
            Claim.line(e);
        }
    }
}
