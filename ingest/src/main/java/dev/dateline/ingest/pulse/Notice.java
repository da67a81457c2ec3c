package dev.dateline.ingest.pulse;

import dev.dateline.contract.wire.SourceId;

/**
 * Something that a person should hear, once.
 *
 * @param begins whether the trouble begins; else it is over
 * @param words one line
 */
record Notice(SourceId source, Trouble trouble, boolean begins, String words) {}
