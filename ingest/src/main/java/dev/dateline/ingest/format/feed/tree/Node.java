package dev.dateline.ingest.format.feed.tree;

/** Part of what stands in an element. */
public sealed interface Node permits Element, Node.Words {
    /** Text, its references resolved. */
    record Words(String text) implements Node {}
}
