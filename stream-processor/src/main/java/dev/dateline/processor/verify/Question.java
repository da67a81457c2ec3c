package dev.dateline.processor.verify;

/** What is asked of an installation, in the order in which a person would ask it. */
public enum Question {
    ARRIVED("every item version on wire came to its desks"),
    EFFECTS("every item version took effect exactly once"),
    PROPOSALS("proposals are what a second matching gives, byte for byte"),
    SEQ("every log is dense, its epochs rise, its links hold"),
    CHAINS("entries are what the decisions give, each a link of its chain"),
    VIEWS("pages, articles and outcomes are what the decisions give"),
    LINEAGE("what was proposed and published rests on items on wire"),
    KILLS("nothing stands on a withdrawn item unasked");

    private final String promise;

    Question(String promise) {
        this.promise = promise;
    }

    /** The promise in words. */
    public String promise() {
        return promise;
    }
}
