/** Does a sentence still stand against a newer one, and what of it does not. Pure. */
@NullMarked
package dev.dateline.processor.fact.stand;

import org.jspecify.annotations.NullMarked;
