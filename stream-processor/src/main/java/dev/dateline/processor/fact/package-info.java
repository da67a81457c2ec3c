/** Who said what, and who that is. */
@NullMarked
package dev.dateline.processor.fact;

import org.jspecify.annotations.NullMarked;
