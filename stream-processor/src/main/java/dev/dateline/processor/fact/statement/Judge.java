package dev.dateline.processor.fact.statement;

import java.util.List;
import java.util.Optional;

/** Says how likely it is that a candidate's cue means that somebody says, thinks or wants something. */
public interface Judge {
    /** Of the ways to read one cue, the likeliest first, the one that is taken; empty where it says nothing. */
    Optional<Taken> choose(List<Candidate> readings);

    /** Whether this word, in lower case, is worth looking at at all. */
    boolean mayBeCue(String form);
}
