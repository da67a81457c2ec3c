package dev.dateline.processor.fact.statement;

import dev.dateline.contract.fact.Polarity;

/**
 * A word that can stand for somebody's saying, thinking or wanting.
 *
 * @param lemma as in a dictionary
 */
public record CueWord(String lemma, Kind kind, Polarity polarity) {}
