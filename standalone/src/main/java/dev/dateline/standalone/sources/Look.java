package dev.dateline.standalone.sources;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

/** What stood in some files at one moment, each by its digest: whoever replaces a file changes it too. */
record Look(Map<Path, String> files) {
    static final Look NONE = new Look(Map.of());

    private static final String ABSENT = "absent";
    private static final String BLANK = "blank";

    Look {
        files = Map.copyOf(files);
    }

    static Look at(Collection<Path> paths) {
        Map<Path, String> files = new HashMap<>();
        paths.forEach(path -> files.put(path, content(path)));
        return new Look(files);
    }

    boolean isAbsent(Path file) {
        return ABSENT.equals(files.get(file));
    }

    boolean isBlank(Path file) {
        return BLANK.equals(files.get(file));
    }

    /** Whether the file stood the same in the other look. */
    boolean agrees(Look other, Path file) {
        return String.valueOf(files.get(file)).equals(other.files.get(file));
    }

    private static String content(Path path) {
        try {
            byte[] bytes = Files.readAllBytes(path);
            return new String(bytes, StandardCharsets.ISO_8859_1).isBlank() ? BLANK : digest(bytes);
        } catch (NoSuchFileException e) {
            return ABSENT;
        } catch (IOException e) {
            return e.getClass().getName();
        }
    }

    private static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
