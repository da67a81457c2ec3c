package dev.dateline.processor.fact.figure;

import dev.dateline.contract.fact.Span;
import dev.dateline.contract.ledger.Amount;

/**
 * What a sentence counts.
 *
 * @param id as in a ledger, such as {@code killed}
 * @param of the same in words
 * @param span of the amount's words in the sentence
 */
public record Counting(String id, String of, Amount amount, Span span) {}
