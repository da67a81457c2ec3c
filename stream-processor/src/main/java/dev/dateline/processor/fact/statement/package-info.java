/**
 * Who said what in a text: words that can be cues, how they stand to what is said, which of them are taken, whom "he" means.
 */
@NullMarked
package dev.dateline.processor.fact.statement;

import org.jspecify.annotations.NullMarked;
