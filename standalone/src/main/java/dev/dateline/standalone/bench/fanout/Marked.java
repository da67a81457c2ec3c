package dev.dateline.standalone.bench.fanout;

/**
 * A text that the load client recognises: number and time stand in it so that they survive whatever a server wraps it
 * in.
 *
 * @param seq from 1 on in each channel
 * @param micros when it was to be published, since 1970
 */
public record Marked(long seq, long micros, int size) {
    /** What the client looks for before the number. */
    static final String SEQ = "@seq=";

    /** The same before the time. */
    public static final String TIME = "@t=";

    private static final String FILLER = "Talks went on in the harbor town while nobody spoke of an end. ";

    /** Exactly {@code size} characters of ASCII, which must have room for the markers. */
    public String text() {
        String head = SEQ + seq + ' ' + TIME + micros + ' ';
        StringBuilder text = new StringBuilder(head);
        while (text.length() < size) {
            text.append(FILLER);
        }
        text.setLength(size - 1);
        return text.append('.').toString();
    }
}
