/** How things stand by what an item says, from a curated list of kinds and of the words for them; never a guess. */
@NullMarked
package dev.dateline.processor.fact.state;

import org.jspecify.annotations.NullMarked;
