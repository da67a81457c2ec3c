package dev.dateline.processor.match.watch;

import org.apache.lucene.search.Query;

/** One word or phrase that a query asks for: as its editor wrote it, and as it is looked up. */
record Clause(String text, Query query) {}
