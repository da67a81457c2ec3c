package dev.dateline.gateway.protocol;

import dev.dateline.contract.json.Json;
import dev.dateline.fuzz.Claim;

/** What readers' pages say. */
public final class ProtocolTarget {
    private ProtocolTarget() {}

    public static void take(byte[] input) throws Json.Malformed {
        ClientMessage said = ClientMessage.read(input).orElse(null);
        if (said != null && !(said instanceof ClientMessage.Newer)) {
            Claim.that(input.length <= ClientMessage.LONGEST, "said at length");
            Claim.that(Json.read(Json.bytes(said), ClientMessage.class).equals(said), "said is something else");
        }
    }
}
