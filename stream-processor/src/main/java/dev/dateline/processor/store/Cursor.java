package dev.dateline.processor.store;

/** The newest offset that is in the state, and the id of the topic it counts in. */
record Cursor(String topic, long offset) {}
