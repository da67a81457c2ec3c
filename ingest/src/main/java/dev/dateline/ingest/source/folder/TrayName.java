package dev.dateline.ingest.source.folder;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A file's name as it may be kept: {@code ferry.xml}, then {@code ferry-20230919T180500000Z.xml}, then {@code …Z-2.xml}. */
record TrayName(String stem, String ending) {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmssSSS'Z'").withZone(ZoneOffset.UTC);
    /** A name has 255 bytes in most file systems; a time, a number and the note's ending must fit too. */
    private static final int MOST_BYTES = 220;

    private static final int LONGEST_STEM = 44;
    private static final int LONGEST_ENDING = 8;

    static TrayName of(String name) {
        int dot = name.lastIndexOf('.');
        String stem = dot <= 0 ? name : name.substring(0, dot);
        String ending = dot <= 0 ? "" : name.substring(dot);
        return name.getBytes(StandardCharsets.UTF_8).length <= MOST_BYTES
                ? new TrayName(stem, ending)
                : new TrayName(cut(stem, LONGEST_STEM), cut(ending, LONGEST_ENDING));
    }

    /** Without end. */
    Stream<String> candidates(Instant now) {
        String timed = stem + "-" + TIME.format(now);
        Stream<String> numbered = IntStream.iterate(2, number -> number + 1).mapToObj(n -> timed + "-" + n + ending);
        return Stream.concat(Stream.of(stem + ending, timed + ending), numbered);
    }

    private static String cut(String text, int letters) {
        return text.codePointCount(0, text.length()) <= letters
                ? text
                : text.substring(0, text.offsetByCodePoints(0, letters));
    }
}
