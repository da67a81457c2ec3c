/** Dateline's commands in processes of their own, for proofs and measurements, and what they say of themselves. */
@NullMarked
package dev.dateline.standalone.process;

import org.jspecify.annotations.NullMarked;
