/** The steps of single items on their way from the wire to readers, for whoever follows them; nobody does by default. */
@NullMarked
package dev.dateline.contract.trace;

import org.jspecify.annotations.NullMarked;
