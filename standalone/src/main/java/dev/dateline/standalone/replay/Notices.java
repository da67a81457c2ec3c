package dev.dateline.standalone.replay;

/** Who hears, in one line each, what whoever started a replay should know at once. Called from several threads. */
@FunctionalInterface
public interface Notices {
    void say(String line);
}
