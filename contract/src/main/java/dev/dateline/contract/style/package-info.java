/** House style: pure functions from a time and a zone to the words readers see. */
@NullMarked
package dev.dateline.contract.style;

import org.jspecify.annotations.NullMarked;
