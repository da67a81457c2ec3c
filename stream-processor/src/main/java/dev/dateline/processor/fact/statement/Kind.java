package dev.dateline.processor.fact.statement;

/** What a cue word does with the words that follow it. */
public enum Kind {
    /** Says a clause or a quotation: "say", "argue". */
    SAY,
    /** Says it to somebody who is named first: "tell", "remind". */
    TELL,
    /** Holds a clause for true, likely or good: "believe", "hope". */
    THINK,
    /** Is after something: "want", "seek", "refuse". */
    WANT,
    /** Takes a stand on somebody or something: "criticize", "support". */
    JUDGE,
    /** Gives something a name: "call", "describe". */
    NAME,
    /** Speaks for whoever made it: "show", "find"; of a poll, a report. */
    SHOW,
    /** Is a way to speak, and a cue beside a quotation alone: "laugh". */
    UTTER,
    /** A noun: "claim", "belief". */
    NOUN,
    /** An adjective behind a form of "be": "confident", "critical". */
    FEEL
}
