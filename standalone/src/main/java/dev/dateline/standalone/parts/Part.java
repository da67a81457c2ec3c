package dev.dateline.standalone.parts;

/** What runs in a process, in the order in which it is stopped: nothing new comes in, then what is begun is finished. */
public enum Part {
    /** Whoever sends and decides by themselves: the demonstration. */
    STORY,
    /** Follows the settings' file, and would open sources anew. */
    SOURCES,
    INGEST,
    GATEWAY,
    HEALTH,
    /** Where those who look after the process see the end coming. */
    OPS,
    PROCESSOR,
    VERTX,
    BROKER,
    /** Where all of it stood, for a run that keeps nothing. */
    FOLDER
}
