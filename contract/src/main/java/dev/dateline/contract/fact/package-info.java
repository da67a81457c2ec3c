/** Who said what, by the item that says so. */
@NullMarked
package dev.dateline.contract.fact;

import org.jspecify.annotations.NullMarked;
