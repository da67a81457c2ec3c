package dev.dateline.ingest.source.fetch;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.stream.Stream;

/** Which addresses are out there for everybody, by IANA's registries of special-purpose addresses (RFC 6890). */
final class Networks {
    /** Where an address leads. */
    enum Place {
        PUBLIC,
        /** This machine and its own network: only where an operator says so. */
        INSIDE,
        /** No server that a feed could be on, or one that hands out secrets, as clouds have at 169.254.169.254. */
        NEVER
    }

    /** An IPv6 address that carries an IPv4 one through a translator (RFC 6052) leads where that one leads. */
    private static final Block TRANSLATED = Block.of("64:ff9b::/96");

    private static final List<Block> INSIDE = blocks(
            "127.0.0.0/8",
            "10.0.0.0/8",
            "172.16.0.0/12",
            "192.168.0.0/16",
            "100.64.0.0/10", // carriers' own
            "::1/128",
            "fc00::/7");
    private static final List<Block> NEVER = blocks(
            "0.0.0.0/8",
            "169.254.0.0/16",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.88.99.0/24",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/3", // multicast, reserved, broadcast
            "2001::/23", // protocols' own, Teredo among them
            "2001:db8::/32",
            "2002::/16", // 6to4
            "3fff::/20");
    /** All else in IPv6 is nobody's yet, or no host's. */
    private static final Block GLOBAL = Block.of("2000::/3");

    private static final class Block {
        private final byte[] start;
        private final int bits;

        private Block(byte[] start, int bits) {
            this.start = start;
            this.bits = bits;
        }

        static Block of(String text) {
            int slash = text.indexOf('/');
            return new Block(literal(text.substring(0, slash)), Integer.parseInt(text.substring(slash + 1)));
        }

        boolean holds(byte[] address) {
            if (address.length != start.length) {
                return false;
            }
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> (bit % 8);
                if (((address[bit / 8] ^ start[bit / 8]) & mask) != 0) {
                    return false;
                }
            }
            return true;
        }
    }

    private Networks() {}

    static Place of(InetAddress address) {
        byte[] bytes = address.getAddress();
        if (TRANSLATED.holds(bytes)) {
            return of(last4(bytes)) == Place.PUBLIC ? Place.PUBLIC : Place.NEVER;
        }
        if (INSIDE.stream().anyMatch(block -> block.holds(bytes))) {
            return Place.INSIDE;
        }
        boolean known = address instanceof Inet4Address || GLOBAL.holds(bytes);
        return known && NEVER.stream().noneMatch(block -> block.holds(bytes)) ? Place.PUBLIC : Place.NEVER;
    }

    private static InetAddress last4(byte[] bytes) {
        try {
            return InetAddress.getByAddress(new byte[] {bytes[12], bytes[13], bytes[14], bytes[15]});
        } catch (UnknownHostException e) {
            throw new IllegalStateException("four bytes are an address", e);
        }
    }

    private static List<Block> blocks(String... texts) {
        return Stream.of(texts).map(Block::of).toList();
    }

    private static byte[] literal(String text) {
        try {
            return InetAddress.getByName(text).getAddress();
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(text + " is no address", e);
        }
    }
}
