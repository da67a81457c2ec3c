/** Who said what, as far as the item itself tells. */
@NullMarked
package dev.dateline.processor.fact;

import org.jspecify.annotations.NullMarked;
