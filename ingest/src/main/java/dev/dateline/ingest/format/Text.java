package dev.dateline.ingest.format;

/** Text as it came: markup where {@code form} says so, never yet cleaned. */
public record Text(Form form, String value) {
    public enum Form {
        PLAIN,
        /** HTML or XHTML, with its entities. */
        HTML
    }

    public static Text plain(String value) {
        return new Text(Form.PLAIN, value);
    }

    public static Text html(String value) {
        return new Text(Form.HTML, value);
    }
}
