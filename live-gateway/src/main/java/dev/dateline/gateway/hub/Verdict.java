package dev.dateline.gateway.hub;

import dev.dateline.contract.live.Entry;
import java.util.List;

/** What becomes of a reader who says how far it has come. */
public sealed interface Verdict {
    /**
     * It saw this log: {@code missed} is everything since, in order, once; empty where it is up to date. It is read as it is
     * walked through, so that nobody holds all of a long absence at once.
     */
    record Resumed(List<Entry> missed) implements Verdict {}

    /** It must start anew from a snapshot; {@code reason} is one line for a person. */
    record Reset(String reason) implements Verdict {}

    /** It has seen more than this node: catch up to the end of the topic, then ask again. */
    record Ahead() implements Verdict {}

    /** What it missed lies before what this node holds so far, or changes something that does: that is still being read. */
    record NotYet() implements Verdict {}
}
