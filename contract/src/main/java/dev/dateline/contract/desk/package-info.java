/** What passes between editors and the log: proposals, decisions, their outcomes, and the machine work on the agenda. */
@NullMarked
package dev.dateline.contract.desk;

import org.jspecify.annotations.NullMarked;
