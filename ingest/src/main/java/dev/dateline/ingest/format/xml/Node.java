package dev.dateline.ingest.format.xml;

/** What stands in an element. */
public sealed interface Node permits Element, Node.Chars {
    /** Characters, their references resolved. */
    record Chars(String text) implements Node {}
}
