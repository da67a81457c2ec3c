package dev.dateline.contract.topic;

/**
 * The hash by which Kafka's own clients choose a partition (Austin Appleby's MurmurHash2, 32 bits, seed 0x9747b28c), so
 * that tools which know nothing of Dateline look for an article in the right place.
 */
final class Murmur2 {
    private static final int SEED = 0x9747b28c;
    private static final int M = 0x5bd1e995;
    private static final int R = 24;

    private Murmur2() {}

    /** The partition, 0 to {@code partitions - 1}, of these key bytes. */
    static int partition(byte[] bytes, int partitions) {
        return (hash(bytes) & 0x7fffffff) % partitions;
    }

    private static int hash(byte[] bytes) {
        int h = SEED ^ bytes.length;
        int whole = bytes.length & ~3;
        for (int i = 0; i < whole; i += 4) {
            int k = word(bytes, i) * M;
            h = (h * M) ^ ((k ^ (k >>> R)) * M);
        }
        for (int i = bytes.length - 1; i >= whole; i--) {
            h ^= (bytes[i] & 0xff) << (8 * (i - whole));
        }
        if (whole < bytes.length) {
            h *= M;
        }
        h = (h ^ (h >>> 13)) * M;
        return h ^ (h >>> 15);
    }

    private static int word(byte[] bytes, int i) {
        return (bytes[i] & 0xff)
                | (bytes[i + 1] & 0xff) << 8
                | (bytes[i + 2] & 0xff) << 16
                | (bytes[i + 3] & 0xff) << 24;
    }
}
