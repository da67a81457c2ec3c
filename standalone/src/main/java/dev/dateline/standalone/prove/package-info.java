/** Proofs by force: starts real processes, kills them with -9 under load, and counts what is left. */
@NullMarked
package dev.dateline.standalone.prove;

import org.jspecify.annotations.NullMarked;
