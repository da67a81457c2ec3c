package dev.dateline.processor.fact.statement;

/** How a cue and what was said stand to each other. */
public enum Pattern {
    /** “…,” she said. */
    QUOTE_BEFORE,
    /** She said, “…” */
    QUOTE_AFTER,
    /** She said: … */
    COLON,
    /** …, she said. */
    FRONTED,
    /** …, she said, … */
    AROUND,
    /** She said that … */
    THAT,
    /** She asked whether …, explained how … */
    QUESTION,
    /** She said it would … */
    CLAUSE,
    /** She vowed to … */
    TO,
    /** She called for …, warned of … */
    PREPOSITION,
    /** She criticized the … */
    OBJECT,
    /** As she said, …; according to her, … */
    ACCORDING,
    /** Nothing beside the cue: what it says stands in another sentence, or nowhere. */
    NONE
}
