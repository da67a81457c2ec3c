package dev.dateline.processor.fact.figure;

import dev.dateline.contract.ledger.Value;

/**
 * A figure that an item gives.
 *
 * @param id what it counts, the same in all items
 * @param of the same in words
 */
public record Told(String id, String of, Value value) {}
