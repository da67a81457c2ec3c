package dev.dateline.ingest.reading;

import dev.dateline.ingest.normalize.Normalized;

/** What became of one thing that stood in a piece. */
public record Reading(Shape shape, Piece piece, Normalized normalized) {}
