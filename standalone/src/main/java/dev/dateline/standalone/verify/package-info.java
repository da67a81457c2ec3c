/** Reads what stands on the topics, to be held against the promises. */
@NullMarked
package dev.dateline.standalone.verify;

import org.jspecify.annotations.NullMarked;
