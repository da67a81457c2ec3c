package dev.dateline.gateway.socket;

import dev.dateline.fuzz.Claim;
import dev.dateline.fuzz.WireTargets;

/** What stands in the address and the headers of a reader's handshake. */
public final class HandshakeTarget {
    private HandshakeTarget() {}

    public static void take(byte[] input) {
        String text = WireTargets.text(input);
        if (Wish.of(text) instanceof Wish.After after) {
            Claim.that(after.position().toString().equals(text), "a position is written otherwise");
        }
        Deflation.answer(text).ifPresent(answer -> {
            Claim.line(answer);
            Claim.that(answer.startsWith("permessage-deflate; server_no_context_takeover"), "agreed on something else");
        });
    }
}
