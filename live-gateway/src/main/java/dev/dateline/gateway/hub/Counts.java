package dev.dateline.gateway.hub;

/**
 * What the hub has met since it started.
 *
 * @param duplicates entries that were held already
 * @param mismatches entries whose hash was not that of the held one with the same seq: a defect, never normal
 */
public record Counts(long entries, long duplicates, long mismatches) {}
