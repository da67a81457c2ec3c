/** What comes from outside, made up by a fuzzer: each parser with what it must hold to whatever the bytes are. */
@NullMarked
package dev.dateline.fuzz;

import org.jspecify.annotations.NullMarked;
