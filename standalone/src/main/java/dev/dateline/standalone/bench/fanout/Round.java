package dev.dateline.standalone.bench.fanout;

/**
 * One server's turn in one round.
 *
 * @param number from 1 on; 0 and less for those that do not count
 * @param broker seconds of the broker's processor time for a million deliveries; 0 for a server without one
 */
record Round(Load load, int number, String server, Measure measure, double broker) {}
