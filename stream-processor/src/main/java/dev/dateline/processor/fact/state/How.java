package dev.dateline.processor.fact.state;

/** How words tell of a state. */
enum How {
    /** It is so. */
    STANDS,
    /** It has become so. */
    TURNS,
    /** The same in a headline's tense, which in a body would be the future. */
    HEADLINE,
    /** Something has not come yet. */
    AWAITS,
    /** What somebody waited for has come. */
    FOLLOWS;

    /** Whether it is somebody's word that has not come, or has. */
    boolean isOfSpeech() {
        return this == AWAITS || this == FOLLOWS;
    }

    /** Whether what was said before of another value is over then. */
    boolean turns() {
        return this == TURNS || this == HEADLINE || this == FOLLOWS;
    }
}
