package dev.dateline.processor.verify;

/** What is counted on the way; see {@link Report.Counts}. */
enum Count {
    ACCEPTED,
    REPEATS,
    ARRIVED,
    EFFECTS,
    PROPOSALS,
    OPEN,
    APART,
    ARTICLES,
    DECISIONS,
    ENTRIES,
    UNREADABLE
}
