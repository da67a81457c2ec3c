package dev.dateline.ingest.reading;

/** What bytes look like, and under which name a person knows it. */
public enum Shape {
    NINJS("ninjs"),
    JSON_FEED("JSON Feed"),
    LINES("lines"),
    FEED("feed"),
    NEWSML("NewsML-G2"),
    NITF("NITF"),
    CAP("CAP"),
    PLAIN("plain text");

    private final String title;

    Shape(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    /** Whether several may stand in one file, one on each line. */
    boolean isJson() {
        return this == NINJS || this == JSON_FEED || this == LINES;
    }
}
