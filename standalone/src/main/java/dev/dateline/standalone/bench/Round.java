package dev.dateline.standalone.bench;

/**
 * What one round gave.
 *
 * @param number from 1; 0 for a warm-up
 * @param floor two produce → consume round trips, one after the other
 * @param approve an editor's approval → the reader's frame
 * @param itemFromPost an item is sent → its proposal's frame at the desk, while approvals go on
 * @param itemFromAnswer the same from the answer that it was accepted; 0 where the frame came first
 */
record Round(int number, Figures floor, Figures approve, Figures itemFromPost, Figures itemFromAnswer) {}
