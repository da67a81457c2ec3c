/** An article's ledger of figures and states: what was said of each, by whom, and what became of that; nothing is asserted to be true. */
@NullMarked
package dev.dateline.contract.ledger;

import org.jspecify.annotations.NullMarked;
