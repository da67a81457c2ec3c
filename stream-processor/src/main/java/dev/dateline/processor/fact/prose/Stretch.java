package dev.dateline.processor.fact.prose;

/** Part of a text, from {@code start} to before {@code end}. */
record Stretch(int start, int end) {}
