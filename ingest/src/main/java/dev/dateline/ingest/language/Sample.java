package dev.dateline.ingest.language;

/** A bounded part of a text that stands for all of it: its headline, and pieces of its body from the beginning to the end. */
final class Sample {
    private static final int LONGEST_HEADLINE = 150;
    private static final int PIECE = 120;
    private static final int PIECES = 3;

    private Sample() {}

    /** A text that turns to another language after its first paragraph is mostly in that one. */
    static String of(String headline, String body) {
        StringBuilder sample = new StringBuilder(LONGEST_HEADLINE + PIECES * (PIECE + 1));
        sample.append(headline, 0, Math.min(headline.length(), LONGEST_HEADLINE));
        if (body.length() <= PIECE * PIECES) {
            return sample.append('\n').append(body).toString();
        }
        for (int i = 0; i < PIECES; i++) {
            int start = (int) ((long) (body.length() - PIECE) * i / (PIECES - 1));
            sample.append('\n').append(body, start, start + PIECE);
        }
        return sample.toString();
    }
}
