package dev.dateline.gateway.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code docs/runbook.md} as a page: headings, paragraphs, lists, and words that are strong, stressed or code; it has no more. */
final class Runbook {
    private static final String HEADING = "## ";
    private static final String POINT = "- ";
    private static final Pattern MARK = Pattern.compile("\\*\\*(.+?)\\*\\*|\\*(.+?)\\*|`(.+?)`");

    /** In the order of the file; what stands before the first heading is none's. */
    static final List<Section> SECTIONS = sections(read());

    private Runbook() {}

    /**
     * What is to be done about one alert.
     *
     * @param anchor the alert's name in lower case
     */
    record Section(String anchor, String alert, List<Block> blocks) {}

    /** A paragraph, or a point of a list. */
    record Block(boolean point, List<Piece> pieces) {}

    /** Words that are set alike. */
    record Piece(String text, boolean strong, boolean stressed, boolean code) {
        boolean plain() {
            return !strong && !stressed && !code;
        }
    }

    static List<Section> sections(String markdown) {
        List<Section> sections = new ArrayList<>();
        for (String part : List.of(("\n" + markdown).split("\n" + HEADING, -1)).stream()
                .skip(1)
                .toList()) {
            List<String> lines = part.lines().toList();
            String alert = lines.getFirst().strip();
            sections.add(new Section(alert.toLowerCase(Locale.ROOT), alert, blocks(lines.subList(1, lines.size()))));
        }
        return sections;
    }

    private static List<Block> blocks(List<String> lines) {
        List<Block> blocks = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        boolean point = false;
        for (String line : lines) {
            boolean begins = line.startsWith(POINT);
            if ((begins || line.isBlank()) && !text.isEmpty()) {
                blocks.add(new Block(point, pieces(text.toString())));
                text.setLength(0);
            }
            if (!line.isBlank()) {
                point = begins || (!text.isEmpty() && point);
                String words = begins ? line.substring(POINT.length()) : line.strip();
                text.append(text.isEmpty() ? "" : " ").append(words);
            }
        }
        if (!text.isEmpty()) {
            blocks.add(new Block(point, pieces(text.toString())));
        }
        return blocks;
    }

    private static List<Piece> pieces(String text) {
        List<Piece> pieces = new ArrayList<>();
        Matcher mark = MARK.matcher(text);
        int from = 0;
        while (mark.find()) {
            if (mark.start() > from) {
                pieces.add(new Piece(text.substring(from, mark.start()), false, false, false));
            }
            String strong = mark.group(1);
            String stressed = mark.group(2);
            String code = mark.group(3);
            pieces.add(new Piece(
                    strong != null ? strong : stressed != null ? stressed : String.valueOf(code),
                    strong != null,
                    stressed != null,
                    code != null));
            from = mark.end();
        }
        if (from < text.length()) {
            pieces.add(new Piece(text.substring(from), false, false, false));
        }
        return pieces;
    }

    private static String read() {
        try (InputStream in = Runbook.class.getResourceAsStream("runbook.md")) {
            if (in == null) {
                throw new IllegalStateException("runbook.md is not on the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
