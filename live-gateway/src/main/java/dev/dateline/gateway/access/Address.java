package dev.dateline.gateway.access;

import io.vertx.ext.web.RoutingContext;
import java.util.List;

/** Where a request comes from. */
final class Address {
    private Address() {}

    /**
     * The peer, or whom the proxy beside this node names last; another peer's word is not taken, or anybody could name
     * a new address with each try. Of IPv6 the network alone, since one house has as many addresses as it likes.
     */
    static String of(RoutingContext request) {
        String peer = request.request().remoteAddress() == null
                ? "nowhere"
                : request.request().remoteAddress().hostAddress();
        // A proxy may add a line of its own below the one that its client sent.
        List<String> forwarded = request.request().headers().getAll("X-Forwarded-For");
        if (forwarded.isEmpty() || !isBeside(peer)) {
            return network(String.valueOf(peer));
        }
        return network(List.of(forwarded.getLast().split(",", -1)).getLast().strip());
    }

    private static boolean isBeside(String peer) {
        return peer.startsWith("127.")
                || peer.startsWith("10.")
                || peer.startsWith("192.168.")
                || peer.matches("172\\.(1[6-9]|2\\d|3[01])\\..*")
                || peer.equals("::1")
                || peer.equals("0:0:0:0:0:0:0:1");
    }

    private static String network(String address) {
        String[] groups = address.split(":", -1);
        return groups.length < 5 ? address : String.join(":", List.of(groups).subList(0, 4));
    }
}
