package dev.dateline.standalone.prove;

/**
 * What a process takes of its machine at a moment.
 *
 * @param files that it has open
 * @param resident memory, in kilobytes
 * @param heap in use after a collection, in kilobytes
 */
record Taken(long files, long resident, long heap) {}
