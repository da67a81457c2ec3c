package dev.dateline.ingest.format.xml;

/** Bytes that are no XML, or none that is taken; the message is one line for a person. */
public final class NoXml extends Exception {
    private static final long serialVersionUID = 1L;

    public NoXml(String message) {
        super(message, null, false, false);
    }
}
