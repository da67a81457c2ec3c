package dev.dateline.processor.fact.statement;

/** A candidate that is taken, and how sure that is: from 0 to 1. */
public record Taken(Candidate candidate, double confidence) {}
