package dev.dateline.standalone.replay;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What a file is known by: how long it is and how it begins. A file that has only grown is still the same one.
 *
 * @param head bytes at the beginning that are covered
 * @param sha256 their digest, in hex; empty for a fingerprint that no file has
 */
record Fingerprint(long size, int head, String sha256) {
    private static final int HEAD = 1 << 16;

    static Fingerprint of(Path file) throws IOException {
        long size = Files.size(file);
        int head = (int) Math.min(HEAD, size);
        return new Fingerprint(size, head, digest(file, head));
    }

    /** The inverse of {@link #toString}; one that no file has where the text is something else. */
    static Fingerprint parse(String text) {
        String[] parts = text.split(" ", -1);
        try {
            return parts.length == 3
                    ? new Fingerprint(Long.parseLong(parts[0]), Integer.parseInt(parts[1]), parts[2])
                    : new Fingerprint(0, 0, "");
        } catch (NumberFormatException e) {
            return new Fingerprint(0, 0, "");
        }
    }

    boolean isStillOf(Path file) throws IOException {
        return Files.size(file) >= size && digest(file, head).equals(sha256);
    }

    @Override
    public String toString() {
        return size + " " + head + " " + sha256;
    }

    private static String digest(Path file, int head) throws IOException {
        try (InputStream input = Files.newInputStream(file)) {
            byte[] begins = input.readNBytes(head);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(begins));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
