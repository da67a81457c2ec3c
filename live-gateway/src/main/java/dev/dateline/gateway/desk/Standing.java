package dev.dateline.gateway.desk;

import dev.dateline.contract.desk.Proposal;

/**
 * A proposal as it stands now.
 *
 * @param base the version that a decision on it must name
 * @param change numbers the changes of all proposals, so that a console knows what it has not seen
 */
record Standing(Proposal proposal, long base, long change) {}
